import { expect, test } from 'vitest'
import { likenessPlace } from './likeness-place.ts'

test.each([
  [-1, 0],
  [-0.2, 0],
  [0.28, 0.38],
  [0.34, 0.5],
  [0.4, 0.62],
  [0.85, 1],
  [1, 1],
])('a likeness of %d stands at %d of the scale', (likeness, place) => {
  expect(likenessPlace(likeness)).toBeCloseTo(place)
})
