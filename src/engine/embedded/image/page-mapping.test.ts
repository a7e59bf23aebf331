import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quad } from '#domain/geometry.ts'
import { mapPoint } from './homography.ts'
import { pageCorners, pageToPicture, pictureToPage, wholePage } from './page-mapping.ts'

const near = (from: number) => fc.double({ min: from - 0.15, max: from + 0.15, noNaN: true })
const corner = (x: number, y: number) => fc.record({ x: near(x), y: near(y) })
const quad: fc.Arbitrary<Quad> = fc.tuple(corner(0.2, 0.2), corner(0.8, 0.2), corner(0.8, 0.8), corner(0.2, 0.8))
const turns = fc.integer({ min: 0, max: 3 })

test('what goes to the page comes back to the picture', () => {
  const inside = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(quad, turns, inside, inside, (corners, quarterTurns, x, y) => {
      const transform = { corners, quarterTurns }
      const back = mapPoint(pageToPicture(transform), mapPoint(pictureToPage(transform), { x, y }))
      expect(back.x).toBeCloseTo(x, 6)
      expect(back.y).toBeCloseTo(y, 6)
    }),
  )
})

test('the page’s own corners are the picture’s four corners', () => {
  fc.assert(
    fc.property(quad, turns, (corners, quarterTurns) => {
      const map = pageToPicture({ corners, quarterTurns })
      const [topLeft] = pageCorners({ corners, quarterTurns })
      expect(mapPoint(map, { x: 0, y: 0 }).x).toBeCloseTo(topLeft.x, 9)
    }),
  )
})

test('one turn clockwise brings the lower left corner up', () => {
  const transform = wholePage({ width: 300, height: 200 }, 1)
  expect(transform).toEqual({ corners: null, quarterTurns: 1, width: 200, height: 300 })
  expect(mapPoint(pageToPicture(transform), { x: 0, y: 0 })).toEqual({ x: 0, y: 1 })
})
