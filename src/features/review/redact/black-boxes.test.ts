import { expect, test } from 'vitest'
import { boundsOfPoints, quadOfBounds } from '#domain/geometry.ts'
import { boxBetween, boxByKey, boxOver, newBox } from './black-boxes.ts'

const rounded = (quad: Parameters<typeof boxOver>[0] | null) => {
  const bounds = quad && boundsOfPoints(quad)
  return bounds && Object.values(bounds).map((value) => Math.round(value * 1000) / 1000)
}

test('a box is drawn from any corner and keeps to the page; a click is none', () => {
  expect(rounded(boxBetween({ x: 0.5, y: 0.6 }, { x: 0.2, y: 0.1 }))).toEqual([0.2, 0.1, 0.3, 0.5])
  expect(rounded(boxBetween({ x: -1, y: 0.5 }, { x: 0.1, y: 3 }))).toEqual([0, 0.5, 0.1, 0.5])
  expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.502, y: 0.9 })).toBeNull()
})

test('arrows move a box, with Shift they size it, and neither leaves the page', () => {
  const box = quadOfBounds({ x: 0, y: 0.5, width: 0.1, height: 0.1 })
  expect(rounded(boxByKey(box, { code: 'ArrowRight', shiftKey: false }))).toEqual([0.005, 0.5, 0.1, 0.1])
  expect(boxByKey(box, { code: 'ArrowLeft', shiftKey: false })).toBeNull()
  expect(rounded(boxByKey(box, { code: 'ArrowDown', shiftKey: true }))).toEqual([0, 0.5, 0.1, 0.105])
  expect(rounded(boxByKey(box, { code: 'ArrowLeft', shiftKey: true }))).toEqual([0, 0.5, 0.095, 0.1])
  expect(boxByKey(box, { code: 'KeyA', shiftKey: false })).toBeNull()
  expect(boxByKey(newBox(), { code: 'ArrowUp', shiftKey: false })).not.toBeNull()
})

test('a box over a slanted field covers all of it', () => {
  const field = quadOfBounds({ x: 0.2, y: 0.2, width: 0.2, height: 0.05 })
  const slanted: typeof field = [field[0], { x: 0.41, y: 0.22 }, field[2], field[3]]
  expect(rounded(boxOver(slanted))).toEqual([0.194, 0.194, 0.222, 0.062])
})
