import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bankCard } from '#catalogue/finance/bank-card.document.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { degrade } from '#testing/degrade/degrade.ts'
import { bankCardLayouts, bankCardWithCode } from '#testing/cards/finance/bank-card.ts'
import { inventFiction } from '#testing/cards/fiction.ts'
import { type CardBoard, type DrawnFace, openCardBoard } from '#testing/cards/draw-cards.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { readBankCard } from './read-bank-card.ts'

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

describe('what stands on it in pieces', () => {
  const valuesOf = (rows: Parameters<typeof madePageText>[0]) => {
    const readings = readBankCard([{ index: 0, text: madePageText(rows), aspect: 1.586 }])
    return Object.fromEntries(readings.map(({ field, value }) => [field, value]))
  }

  test('the month from which it is valid is not the one until which, glued labels or not', () => {
    const rows = [['VALIDFROM', 'EXPIRES END'], ['10/25', '10/30'], ['5142720378674791']]
    expect(valuesOf(rows)).toMatchObject({ validFrom: '2025-10', dateOfExpiry: '2030-10' })
    expect(valuesOf([['VALID THRU'], ['10/30'], ['5142720378674791']])).not.toHaveProperty('validFrom')
  })

  test('a number that holds but is longer than its network’s are is not proven', () => {
    const stateOf = (number: string) => {
      const readings = readBankCard([{ index: 0, text: madePageText([number]), aspect: 1.586 }])
      return judgeRecord({ documentType: bankCard, readings, acceptedRules: [], today }).fields.find(({ key }) => key === 'cardNumber')
    }
    expect(stateOf('5183601755130658')).toMatchObject({ value: '5183601755130658', state: 'proven' })
    expect(stateOf('518360177551330658')).toMatchObject({ value: '518360177551330658', state: 'look' })
  })

  test('a name whose words were found one by one is one name', () => {
    const text = madePageText([['6222568365994305'], ['JONAS', 'WEBER']])
    const [first, second] = text.rows[1]?.lines ?? []
    if (!first || !second) throw new Error('two words were made')
    const beside = (left: number) => quadOfBounds({ x: left, y: 0.2, width: 0.09, height: 0.05 })
    const rows = [
      ...text.rows.slice(0, 1),
      {
        column: 0,
        lines: [
          { ...first, box: beside(0.1) },
          { ...second, box: beside(0.2) },
        ],
      },
    ]
    const readings = readBankCard([{ index: 0, text: { rows }, aspect: 1.586 }])
    expect(readings.find(({ field }) => field === 'cardholderName')?.value).toBe('JONAS WEBER')
  })
})
