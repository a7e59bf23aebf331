import { expect, test } from 'vitest'
import { type Bounds, quadOfBounds } from '#domain/geometry.ts'
import { fitPlate } from '#domain/plate/fit-plate.ts'
import type { FoundPlate } from './found-plate.ts'
import { rankPlates } from './rank-plates.ts'

const picture = { width: 1000, height: 800 }
const middle: Bounds = { x: 400, y: 400, width: 160, height: 40 }

function found(text: string, place: Partial<Bounds> = {}, confidence = 0.95): FoundPlate {
  const box = quadOfBounds({ ...middle, ...place })
  const characters = [...text].map((sign) => ({ text: sign, confidence, candidates: [], afterGap: false, box }))
  const fit = fitPlate(characters)
  if (!fit) throw new Error(`${text} is no plate`)
  return { fit, confidence, agreement: confidence, corners: box, height: place.height ?? middle.height, rows: 1 }
}

function ranked(...plates: FoundPlate[]): string[] {
  return rankPlates(plates, picture).map(({ fit }) => fit.number)
}

test('the nearer of two clear plates is first', () => {
  expect(ranked(found('京A88731', { x: 100, height: 30 }), found('沪B683J8', { x: 700, height: 60 }))).toEqual(['沪B683J8', '京A88731'])
})

test('a sure plate is before a larger doubtful one', () => {
  expect(ranked(found('京A88731', { x: 100, height: 44 }, 0.4), found('沪B683J8', { x: 700 }, 0.98))[0]).toBe('沪B683J8')
})

test('letters and digits of no known pattern count only where there is no plate beside them', () => {
  expect(ranked(found('35TFS1', { y: 100, height: 80 }), found('京A88731'))).toEqual(['京A88731'])
  expect(ranked(found('35TFS1', { y: 100, height: 80 }))).toEqual(['35TFS1'])
})

test('what stands at the edge of a picture, as cameras write it, comes last', () => {
  expect(ranked(found('AB12CDE', { y: 2, height: 40 }), found('BA123CD', { height: 30 }))).toEqual(['BA123CD', 'AB12CDE'])
})

test('a plate that was read twice, or twice differently in one place, is one', () => {
  expect(ranked(found('京A88731'), found('京A88731', { x: 700 }))).toEqual(['京A88731'])
  expect(ranked(found('京A88731', {}, 0.99), found('京A88T31', { x: 404, y: 396 }, 0.6))).toEqual(['京A88731'])
})

test('scenery that was hardly read is no plate', () => {
  expect(ranked(found('京A88731', {}, 0.2))).toEqual([])
})
