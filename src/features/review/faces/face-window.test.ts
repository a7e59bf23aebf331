import { expect, test } from 'vitest'
import { frameRatio, sameSpot, windowOfAll, windowOfFace } from './face-window.ts'

const wide = { width: 1280, height: 720 }
const small = { width: 300, height: 400 }
const face = { x: 0.4, y: 0.3, width: 0.1, height: 0.25 }

test('a face fills the same part of the frame whatever the picture is', () => {
  for (const size of [wide, small]) {
    const window = windowOfFace(size, face)
    expect(face.height / window.height).toBeCloseTo(0.56)
    expect((window.width * size.width) / (window.height * size.height)).toBeCloseTo(frameRatio)
  }
})

test('what is shown stays within the picture where it can', () => {
  const { x, y, height } = windowOfFace(wide, { x: 0.94, y: 0, width: 0.05, height: 0.1 })
  expect(y).toBe(0)
  expect(x + (height * wide.height * frameRatio) / wide.width).toBeCloseTo(1)
  // A face that fills the picture is not cut.
  const around = windowOfFace(small, { x: 0.1, y: 0.1, width: 0.8, height: 0.8 })
  expect(around.height).toBeGreaterThan(1)
  expect(around.y).toBeLessThan(0)
})

test('all of a picture has room above it or beside it', () => {
  expect(windowOfAll(wide)).toMatchObject({ x: 0, width: 1 })
  expect(windowOfAll(small).height).toBe(1)
  expect(windowOfAll(small).x).toBeLessThan(0)
})

test('a spot of one face is the same spot of the other, and back', () => {
  const one = { window: windowOfFace(wide, face), face }
  const other = { window: windowOfAll(small), face: { x: 0.2, y: 0.5, width: 0.4, height: 0.3 } }
  const spot = sameSpot({ x: 0.3, y: 0.6 }, one, other)
  expect(sameSpot(spot, other, one).x).toBeCloseTo(0.3)
  expect(sameSpot(spot, other, one).y).toBeCloseTo(0.6)
  const middle = { x: (face.x + face.width / 2 - one.window.x) / one.window.width, y: 0 }
  expect(other.window.x + sameSpot(middle, one, other).x * other.window.width).toBeCloseTo(0.4)
})
