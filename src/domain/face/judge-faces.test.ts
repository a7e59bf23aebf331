import { describe, expect, test } from 'vitest'
import type { Point } from '#domain/geometry.ts'
import { faceShape } from './face-shape.ts'
import { judgeLikeness, likenessOf, likenessValue } from './judge-comparison.ts'
import { judgeScore, livenessValue, stillLimits } from './judge-liveness.ts'
import { warnOfFace } from './warn-of-face.ts'

test.each([
  [-0.2, 'different', 0],
  [0.27, 'different', 39],
  [0.28, 'unsure', 40],
  [0.35, 'unsure', 50],
  [0.4, 'unsure', 60],
  [0.41, 'same', 62],
  [0.9, 'same', 100],
])('a likeness of %d is %s, %i of 100', (likeness, verdict, value) => {
  expect([judgeLikeness(likeness), likenessValue(likeness)]).toEqual([verdict, value])
})

test.each([
  [0, 'non-living', 0],
  [0.097, 'non-living', 16],
  [0.1, 'unsure', 17],
  [0.3, 'living', 50],
  [1, 'living', 100],
])('a picture with %d is %s, %i of 100', (score, verdict, value) => {
  expect([judgeScore(score, stillLimits), livenessValue(score)]).toEqual([verdict, value])
})

test('likeness is the product of two vectors', () => {
  expect(likenessOf([0.6, 0.8], [0.8, 0.6])).toBeCloseTo(0.96)
})

const face = { box: { x: 0, y: 0, width: 0.1, height: 0.1 }, score: 1 }
const facesOf = (...heights: number[]) => heights.map((heightPx) => ({ ...face, heightPx }))
test.each([
  [{ faces: [], chosen: null, turn: null }, ['no-face']],
  [{ faces: facesOf(60), chosen: 0, turn: 0.45 }, []],
  [{ faces: facesOf(59), chosen: 0, turn: 0 }, ['small-face']],
  [{ faces: facesOf(90), chosen: 0, turn: -0.46 }, ['turned-face']],
  [{ faces: facesOf(90, 40), chosen: 1, turn: 0 }, ['several-faces', 'small-face']],
])('warnings %#', (picture, warnings) => {
  expect(warnOfFace(picture)).toEqual(warnings)
})

describe('shape', () => {
  /** 68 points of a face of 100 by 100, its inner parts moved to one side. */
  function landmarks({ eyes = 6, mouth = 4, aside = 0 } = {}): Point[] {
    const points = Array.from({ length: 68 }, () => ({ x: 50, y: 50 }))
    const put = (index: number, x: number, y: number): void => void (points[index] = { x, y })
    put(1, 2, 40)
    put(15, 98, 40)
    put(30, 50 + aside, 55)
    for (const [first, x] of [
      [36, 20],
      [42, 60],
    ] as const) {
      put(first, x, 35)
      put(first + 1, x + 7, 35 - eyes / 2)
      put(first + 2, x + 13, 35 - eyes / 2)
      put(first + 3, x + 20, 35)
      put(first + 4, x + 13, 35 + eyes / 2)
      put(first + 5, x + 7, 35 + eyes / 2)
    }
    put(60, 35, 75)
    put(64, 65, 75)
    for (const [above, below, x] of [
      [61, 67, 43],
      [62, 66, 50],
      [63, 65, 57],
    ] as const) {
      put(above, x, 75 - mouth / 2)
      put(below, x, 75 + mouth / 2)
    }
    return points
  }
  const turnedBy = (points: readonly Point[], angle: number): Point[] =>
    points.map(({ x, y }) => ({ x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) }))

  test('is height over width of eyes and mouth, and how far the nose is aside', () => {
    const { eyes, mouth, turn } = faceShape(landmarks({ eyes: 6, mouth: 12, aside: 24 }))
    expect([eyes, mouth, turn]).toEqual([expect.closeTo(0.3), expect.closeTo(0.4), expect.closeTo(0.5)])
  })

  test('a head held askew has the same', () => {
    const straight = landmarks({ aside: -10 })
    const { eyes, mouth, turn } = faceShape(turnedBy(straight, 0.6))
    const other = faceShape(straight)
    expect([eyes, mouth, turn]).toEqual([expect.closeTo(other.eyes), expect.closeTo(other.mouth), expect.closeTo(other.turn)])
  })
})
