import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DrawnCard, cornersOfCard, drawnFrame } from '#testing/drawn-frame.ts'
import { seededRandom } from '#testing/seeded-random.ts'
import { findPage } from './find-page.ts'

const size = { width: 320, height: 180 }
const card: DrawnCard = { middle: { x: 0.5, y: 0.28 }, width: 0.6, aspect: 1.42, turn: 0, paper: 215, ink: 60 }

function noiseOf(strength: number, seed: number) {
  const random = seededRandom(`noise ${seed}`)
  return () => strength * random.normal()
}

/** The largest distance of a corner from the nearest true one, in fractions of the frame. */
function farthestOff(found: readonly { x: number; y: number }[], truth: readonly { x: number; y: number }[]): number {
  return Math.max(...truth.map((corner) => Math.min(...found.map(({ x, y }) => Math.hypot(x - corner.x, y - corner.y)))))
}

describe('findPage', () => {
  it('finds nothing on a plain table, whatever its shade and the noise of the camera', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 8 }), fc.nat(), (ground, strength, seed) => {
        expect(findPage(drawnFrame({ ...size, ground, card: null, noise: noiseOf(strength, seed) }))).toBeNull()
      }),
      { numRuns: 8 },
    )
  })

  it('does not take a blank sheet for a document', () => {
    expect(findPage(drawnFrame({ ...size, ground: 70, card: { ...card, ink: card.paper }, noise: noiseOf(2, 1) }))).toBeNull()
  })

  it('finds a card on a darker or lighter ground, turned and moved, with its corners within 2.5 % of the frame', () => {
    const scene = fc.record({
      aspect: fc.constantFrom(1.42, 1.586),
      width: fc.double({ min: 0.38, max: 0.52, noNaN: true }),
      turn: fc.integer({ min: -14, max: 14 }),
      x: fc.double({ min: 0.42, max: 0.58, noNaN: true }),
      y: fc.double({ min: 0.27, max: 0.29, noNaN: true }),
      ground: fc.constantFrom(40, 90, 140),
      seed: fc.nat(),
    })
    fc.assert(
      fc.property(scene, ({ aspect, width, turn, x, y, ground, seed }) => {
        const lying: DrawnCard = { ...card, aspect, width, turn, middle: { x, y }, paper: 205, ink: 50 }
        const found = findPage(drawnFrame({ ...size, ground, card: lying, noise: noiseOf(3, seed) }))
        expect(found?.isWhole).toBe(true)
        expect(farthestOff(found?.corners ?? [], cornersOfCard(lying, size))).toBeLessThan(0.025)
      }),
      { numRuns: 12 },
    )
  })

  it('gives the corners clockwise from the top left', () => {
    const [a, b, c, d] = findPage(drawnFrame({ ...size, ground: 60, card, noise: noiseOf(2, 3) }))?.corners ?? []
    expect(a && b && c && d && [a.x < b.x, b.y < c.y, c.x > d.x, d.y > a.y]).toEqual([true, true, true, true])
  })

  it('never says that a page is whole of which a part is out of view', () => {
    const leaving = fc.record({
      beyond: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
      edge: fc.constantFrom('left', 'right', 'below'),
      turn: fc.integer({ min: -5, max: 5 }),
      seed: fc.nat(),
    })
    fc.assert(
      fc.property(leaving, ({ beyond, edge, turn, seed }) => {
        const [x, y] =
          { left: [0.3 - 0.6 * beyond, 0.28], right: [0.7 + 0.6 * beyond, 0.28], below: [0.5, 0.5625 - 0.21 + 0.42 * beyond] }[edge] ?? []
        const lying: DrawnCard = { ...card, turn, middle: { x: x ?? 0, y: y ?? 0 } }
        expect(findPage(drawnFrame({ ...size, ground: 60, card: lying, noise: noiseOf(2, seed) }))?.isWhole).not.toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  it('is total on any picture', () => {
    const picture = fc.record({
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 40 }),
      bytes: fc.uint8Array({ minLength: 1600, maxLength: 1600 }),
    })
    fc.assert(
      fc.property(picture, ({ width, height, bytes }) => {
        expect(() => findPage({ width, height, luma: new Uint8ClampedArray(bytes.slice(0, width * height)) })).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
})
