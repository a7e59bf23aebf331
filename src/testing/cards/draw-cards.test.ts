import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#domain/formats/calendar-date.ts'
import { cards } from './cards.ts'
import { type CardBoard, openCardBoard } from './draw-cards.ts'
import { layoutsOfCards } from './draw-card-plan.ts'
import { inventFiction } from './fiction.ts'
import { toldByFace } from './told-by-face.ts'

let board: CardBoard
beforeAll(async () => {
  board = await openCardBoard()
}, 60_000)
afterAll(() => board.close())

const hongKong = cards.filter(({ documentType }) => documentType === 'id-card-hong-kong')
const homeReturn = cards.filter(({ documentType }) => documentType === 'home-return-permit')

test.each(hongKong)('$documentType is drawn at the size asked for, the same for the same seed', async (card) => {
  const [first] = await board.draw({ card, seed: 1, widthPx: 800 })
  const [again] = await board.draw({ card, seed: 1, widthPx: 800 })
  const [other] = await board.draw({ card, seed: 2, widthPx: 800 })
  const { width, height, format } = await sharp(first?.image).metadata()
  expect([width, format]).toEqual([800, 'png'])
  expect(height / width).toBeCloseTo(54 / 85.6, 2)
  expect(again?.truth).toEqual(first?.truth)
  expect(first !== undefined && again?.image.equals(first.image)).toBe(true)
  expect(other?.truth.fields).not.toEqual(first?.truth.fields)
})

test.each(homeReturn)('$documentType tells its holder in print on the front and in the zone on the back', async (card) => {
  const [front, back] = await board.draw({ card, seed: 1, widthPx: 600 })
  expect(front?.truth.fields['documentNumber']).toMatch(/^[HM]\d{8}$/)
  expect(back?.truth.fields['mrzLine1']).toContain(front?.truth.fields['documentNumber'])
  expect(back?.truth.zone).toContain('dateOfBirth')
})

test.each(cards)('what $documentType says is all in the fields’ own forms', ({ front, back, says }) => {
  const said = says(inventFiction('told'))
  const told = [front, ...(back === undefined ? [] : [back])].map((face) => toldByFace(face, said).fields)
  const days = told.flatMap((fields) => Object.entries(fields).filter(([key]) => /^dateOf|Date$/.test(key)))
  expect(days.filter(([, day]) => day !== 'no expiry' && calendarDate(day) === null)).toEqual([])
  expect(told.flatMap((fields) => Object.values(fields)).filter((value) => /[\n{}]/.test(value))).toEqual([])
})

test('every layout has a name of its own', () => {
  const ids = layoutsOfCards().map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
