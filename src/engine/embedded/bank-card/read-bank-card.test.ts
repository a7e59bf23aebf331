import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bankCard } from '#catalogue/finance/bank-card.document.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { degrade } from '#testing/degrade/degrade.ts'
import { bankCardLayouts, bankCardWithCode } from '#testing/cards/finance/bank-card.ts'
import { inventFiction } from '#testing/cards/fiction.ts'
import { type CardBoard, type DrawnFace, openCardBoard } from '#testing/cards/draw-cards.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'

const today = '2026-11-22'
const layouts = Object.entries(bankCardLayouts)
const drawn = new Map<string, DrawnFace>()
const engine = createEmbeddedEngine({ workers: 1 })
let board: CardBoard

beforeAll(async () => {
  board = await openCardBoard()
  for (const [name, card] of layouts) {
    const [front] = await board.draw({ card, seed: 5, widthPx: 1100 })
    if (front) drawn.set(name, front)
  }
  await board.close()
  await engine.start()
}, 120_000)
afterAll(engine.stop)

async function read(image: Buffer, documentType: string | null) {
  const reading = await engine.readDocument?.({ pictures: [{ bytes: image }], documentType, today })
  if (!reading) throw new Error('The engine reads documents')
  const readings = reading.pages.flatMap((page) => page.readings)
  const { fields } = judgeRecord({ documentType: bankCard, readings, acceptedRules: [], today })
  return { reading, values: Object.fromEntries(fields.map(({ key, value }) => [key, value])), fields }
}

function faceOf(name: string): DrawnFace {
  const face = drawn.get(name)
  if (!face) throw new Error(`${name} was not drawn`)
  return face
}

describe.each(layouts.map(([name]) => name))('a card %s', (name) => {
  test('is known for what it is, and says what is printed on it', async () => {
    const { image, truth } = faceOf(name)
    const { reading, values, fields } = await read(image, null)
    expect(reading.documentType).toBe('bank-card')
    expect(values).toMatchObject(truth.fields)
    expect(fields.find(({ key }) => key === 'cardNumber')?.state).toBe('proven')
  }, 60_000)
})

test('a blurred number is never proven wrong', async () => {
  const { image, truth } = faceOf('embossed')
  for (const treatment of ['blur', 'rotate-12'] as const) {
    const { fields } = await read(await degrade(image, treatment, 'card'), 'bank-card')
    const number = fields.find(({ key }) => key === 'cardNumber')
    expect([truth.fields['cardNumber'], null]).toContain(number?.state === 'proven' ? number.value : null)
  }
}, 60_000)

test('the security code goes nowhere', async () => {
  const { image } = faceOf('all on the back')
  const says = bankCardWithCode.says(inventFiction('bank-card 5'))
  const { reading, values } = await read(image, null)
  const code = String(says['$code'])
  expect(Object.values(values)).not.toContain(code)
  expect(reading.pages.map(({ text }) => text)).toEqual([null])
  expect(reading.pages.flatMap(({ readings }) => readings.map(({ text }) => text))).not.toContain(code)
})
