import { assert, double, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { quadOfBounds, type Quad } from '#domain/geometry.ts'
import { homographyBetween } from './homography.ts'

const square = quadOfBounds({ x: 0, y: 0, width: 1, height: 1 })
const jitter = double({ min: -20, max: 20, noNaN: true })
const quads = tuple(jitter, jitter, jitter, jitter, jitter, jitter, jitter, jitter).map(([a, b, c, d, e, f, g, h]): Quad => [
  { x: a, y: b },
  { x: 100 + c, y: d },
  { x: 100 + e, y: 100 + f },
  { x: g, y: 100 + h },
])

test('corners go to corners', () => {
  assert(
    property(quads, (quad) => {
      const map = homographyBetween(square, quad)
      for (const [index, corner] of square.entries()) {
        const { x, y } = map(corner)
        expect(x).toBeCloseTo(quad[index]?.x ?? Number.NaN, 6)
        expect(y).toBeCloseTo(quad[index]?.y ?? Number.NaN, 6)
      }
    }),
  )
})

test('there and back again is where it was', () => {
  const unit = double({ min: 0, max: 1, noNaN: true })
  assert(
    property(quads, unit, unit, (quad, x, y) => {
      const back = homographyBetween(quad, square)(homographyBetween(square, quad)({ x, y }))
      expect(back.x).toBeCloseTo(x, 6)
      expect(back.y).toBeCloseTo(y, 6)
    }),
  )
})

test('corners on one line are refused', () => {
  const flat: Quad = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 2, y: 0 },
    { x: 3, y: 0 },
  ]
  expect(() => homographyBetween(flat, square)).toThrow('one line')
})
