import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Reading } from '#domain/reading.ts'
import { openPlateBoard, type PlateOrder } from '#testing/plates/draw-plates.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'

const today = '2026-11-22'
const engine = createEmbeddedEngine({ workers: 1 })
await engine.start()
const board = await openPlateBoard()
afterAll(async () => Promise.all([engine.stop(), board.close()]))

const middle = { x: 480, y: 400, widthPx: 260 }

async function read(bytes: Buffer, quarterTurns: number | null = null) {
  const { readDocument } = engine
  if (!readDocument) throw new Error('The embedded engine reads documents')
  const answer = await readDocument({ pictures: [{ bytes }], documentType: numberPlate.key, quarterTurns: [quarterTurns], today })
  const [page] = answer.pages
  if (!page) throw new Error('No page')
  return { ...page, documentType: answer.documentType }
}

function valueOf(readings: readonly Reading[], field: string): string {
  return readings.find((reading) => reading.field === field)?.value ?? ''
}

test.each<[PlateOrder, string, string]>([
  [{ ...middle, number: '京A8F731', style: 'china-blue' }, 'blue', 'ordinary'],
  [{ ...middle, number: '浙L11921', style: 'china-yellow', tilt: -5 }, 'yellow', 'ordinary'],
  [{ ...middle, number: '粤B12345D', style: 'china-green' }, 'green', 'new energy'],
  [{ ...middle, number: '皖A6716学', style: 'china-yellow' }, 'yellow', 'learner'],
  [{ ...middle, number: '鲁B1234挂', style: 'china-two-rows' }, 'yellow', 'trailer, two rows'],
  [{ ...middle, number: 'BA123CD', style: 'europe' }, 'white', 'ordinary'],
])('reads $number', async (order, colour, type) => {
  const { image, places } = await board.draw([order])
  const { documentType, readings, others } = await read(image)
  expect(documentType).toBe('number-plate')
  expect(readings.map(({ field, value }) => [field, value]).slice(0, 3)).toEqual([
    ['plateNumber', order.number],
    ['plateColour', colour],
    ['plateType', type],
  ])
  expect(others).toEqual([])
  expect(Number(valueOf(readings, 'confidence'))).toBeGreaterThan(70)
  const [left = 0, top = 0, right = 0, bottom = 0] = valueOf(readings, 'position').split('_').map(Number)
  const [place] = places
  const allowedPx = 30
  expect(Math.abs((left + right) / 2 - middle.x)).toBeLessThan(allowedPx)
  expect(Math.abs((top + bottom) / 2 - middle.y)).toBeLessThan(allowedPx)
  expect(right - left).toBeGreaterThan(0.7 * (place?.width ?? 0))
})

test('each character lies in its place, in order', async () => {
  const { image } = await board.draw([{ ...middle, number: '京A8F731', style: 'china-blue' }])
  const number = (await read(image)).readings.find(({ field }) => field === 'plateNumber')
  const lefts = number?.characters.map(({ box }) => box?.[0].x ?? -1) ?? []
  expect(number?.characters.map(({ text }) => text).join('')).toBe('京A8F731')
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
  expect(lefts[0]).toBeGreaterThan((middle.x - middle.widthPx * 0.6) / 960)
})

test('the nearest car comes first, the others after it', async () => {
  const { image } = await board.draw([
    { number: '京A8F731', style: 'china-blue', x: 190, y: 300, widthPx: 110 },
    { number: '沪B683J8', style: 'china-blue', x: 640, y: 450, widthPx: 240 },
  ])
  const { readings, others = [] } = await read(image)
  expect([readings, ...others].map((plate) => valueOf(plate, 'plateNumber'))).toEqual(['沪B683J8', '京A8F731'])
})

const street: readonly PlateOrder[] = [
  { number: '京A8F731', style: 'china-blue', x: 240, y: 400, widthPx: 190 },
  { number: '沪B683J8', style: 'china-blue', x: 720, y: 450, widthPx: 240 },
]

test('cars that stand equally near are documents of their own, each on its part of the photo', async () => {
  const { image } = await board.draw(street)
  const request = { pictures: [{ bytes: image }], documentType: numberPlate.key, today }
  const { others = [], ...first } = (await engine.readDocument?.({ ...request, mayHoldSeveral: true })) ?? { pages: [] }
  const numbers = [first, ...others].map(({ pages }) => pages.map(({ readings }) => valueOf(readings, 'plateNumber')))
  expect(numbers).toEqual([['沪B683J8'], ['京A8F731']])
  expect(others[0]?.area[0].x).toBeLessThan(0.2)
  expect(others[0]?.area[1].x).toBeLessThan(0.5)
})

test('cars in the background are none of their own', async () => {
  const [far, near] = street
  const { image } = await board.draw([...(far ? [{ ...far, widthPx: 100 }] : []), ...(near ? [near] : [])])
  const reading = await engine.readDocument?.({ pictures: [{ bytes: image }], documentType: numberPlate.key, today, mayHoldSeveral: true })
  expect(reading?.others).toBeUndefined()
  expect(reading?.pages.map(({ readings }) => valueOf(readings, 'plateNumber'))).toEqual(['沪B683J8'])
})

test('a plate is never proven, however clear: it has no second source and no check digit', async () => {
  const { image } = await board.draw([{ ...middle, number: '京A8F731', style: 'china-blue' }])
  const { readings } = await read(image)
  const { openMatters } = judgeRecord({ documentType: numberPlate, readings, acceptedRules: [], today })
  expect(openMatters.map((matter) => [matter.kind, matter.field])).toEqual([
    ['look', 'plateNumber'],
    ['look', 'plateColour'],
    ['look', 'plateType'],
  ])
})

test.each([1, 2, 3])('a photo that lies on its side or its head is read and turned upright: %i quarter turns', async (turns) => {
  const { image } = await board.draw([{ ...middle, number: '京A8F731', style: 'china-blue' }])
  const turned = await sharp(image)
    .rotate(-90 * turns)
    .toBuffer()
  for (const told of [null, turns]) {
    const { readings, transform } = await read(turned, told)
    expect(valueOf(readings, 'plateNumber')).toBe('京A8F731')
    expect(transform.quarterTurns).toBe(turns)
  }
})

test('invents no plate where there is none', async () => {
  const { image } = await board.draw([])
  expect(await read(image)).toMatchObject({ readings: [], others: [] })
})
