import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOwnTypes, findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { crc16 } from '#domain/numbers/crc16.ts'
import { documentTypeOf } from '#domain/own-types/document-type-of.ts'
import { ownTypeSchema } from '#domain/own-types/own-type.ts'
import { type Card, cardSize } from '#testing/cards/card.ts'
import { vehicleLicenceChina } from '#testing/cards/china/vehicle-licence-china.ts'
import { type CardBoard, openCardBoard } from '#testing/cards/draw-cards.ts'
import { philId } from '#testing/cards/south-east-asia/phil-id.ts'
import { drawCode } from '#testing/codes/draw-code.ts'
import { codePlaces, drawCodePage } from '#testing/codes/draw-code-page.ts'
import { inventLicence } from '#testing/codes/invent-codes.ts'
import { degrade } from '#testing/degrade/degrade.ts'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'

const today = '2026-11-22'
const engine = createEmbeddedEngine({ workers: 1 })
let cards: CardBoard
beforeAll(async () => {
  cards = await openCardBoard()
  await engine.start()
})
afterAll(async () => {
  await cards.close()
  await engine.stop()
})

async function read(documentType: string | null, ...pictures: Buffer[]) {
  const reading = await engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType, today })
  const readings = reading?.pages.flatMap((page) => page.readings) ?? []
  const type = findDocumentType(reading?.documentType ?? '')
  const fields = type ? judgeRecord({ documentType: type, readings, acceptedRules: [], today }).fields : []
  return { documentType: reading?.documentType, fields: Object.fromEntries(fields.map((field) => [field.key, field])), readings }
}

describe('a code that says what its card prints', () => {
  test('tells the card by its back alone, and proves what stands on both sides', async () => {
    const [front, back] = await cards.draw({ card: philId, seed: 'codes', widthPx: 1200 })
    if (!front || !back) throw new Error('The card has two sides.')
    expect(await read(null, back.image)).toMatchObject({ documentType: 'id-card-philippines' })
    const { documentType, fields } = await read(null, front.image, back.image)
    expect(documentType).toBe('id-card-philippines')
    for (const key of ['nationalIdNumber', 'surname', 'givenNames', 'dateOfBirth']) {
      expect(fields[key]).toMatchObject({ value: front.truth.fields[key], state: 'proven' })
      expect(fields[key]?.evidence).toContainEqual(expect.objectContaining({ kind: 'sources-agree' }))
    }
  })

  test('proves a number that no label names', async () => {
    const [, back] = await cards.draw({ card: vehicleLicenceChina, seed: 'codes', widthPx: 1200 })
    if (!back) throw new Error('The licence has two sides.')
    const { fields } = await read('vehicle-licence-china', back.image)
    expect(fields['subPageCode']).toMatchObject({ value: back.truth.fields['subPageCode'], state: 'proven' })
  })
})

describe('an invoice', async () => {
  const told = '01,32,,26317000000123456789,1206.50,20260809,,'
  const board = await openPageBoard()
  const rows = ['电子发票(普通发票)', '发票号码: 26317000000123456789', '开票日期: 2026年08月09日', '价税合计(小写) ¥1206.50']
  const lines = rows.map((text, index) => ({ text, x: 420, y: 90 + 90 * index, sizePx: 34 }))
  const print = await board.draw({ widthPx: 1400, heightPx: 900, font: 'Noto Sans SC Variable', lines })
  await board.close()

  async function invoice(code: string): Promise<Buffer> {
    const drawn = await drawCode('QRCode', code, { x: 60, y: 50, width: 220, height: 220 })
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="900">${drawn}</svg>`
    return sharp(print)
      .composite([{ input: Buffer.from(svg) }])
      .png()
      .toBuffer()
  }

  test('is known by its code, whose checksum proves what it says', async () => {
    const { documentType, fields } = await read(null, await invoice(`${told}${crc16(told)}`))
    expect(documentType).toBe('invoice-fully-digital-ordinary')
    expect(fields['invoiceNumber']).toMatchObject({ value: '26317000000123456789', state: 'proven' })
    expect(fields['issueDate']).toMatchObject({ value: '2026-08-09', state: 'proven' })
    expect(fields['totalIncludingTax']).toMatchObject({ value: '1206.50', state: 'proven' })
  })

  test('whose code was altered is looked at', async () => {
    const altered = told.replace('1206.50', '1206.59')
    const { fields } = await read(null, await invoice(`${altered}${crc16(told)}`))
    expect(['look', 'conflict']).toContain(fields['totalIncludingTax']?.state)
    expect(fields['invoiceNumber']?.state).toBe('look')
  })
})

describe('a type of the owner’s with PDF417', async () => {
  const { text, ...says } = inventLicence('owner')
  const own = ownTypeSchema.parse({
    key: 'state-licence',
    name: 'State licence',
    sides: ['front', 'back'],
    codes: ['PDF417'],
    fields: {
      licenceNumber: { kind: 'document-number', labels: ['4d DLN'], required: true },
      surname: { kind: 'name', labels: ['1 FAMILY NAME'] },
      givenNames: { kind: 'name', labels: ['2 GIVEN NAMES'] },
      dateOfBirth: { kind: 'date', labels: ['3 DOB'], dates: { order: 'month-first' } },
      dateOfExpiry: { kind: 'date', labels: ['4b EXP'], dates: { order: 'month-first' } },
    },
  })
  addOwnTypes([documentTypeOf(own)])
  const back = await drawCodePage({ widthPx: 1200, aspect: 0.63, codes: [{ kind: 'PDF417', text, place: codePlaces.PDF417 }] })

  async function front(printed: typeof says): Promise<Buffer> {
    const monthFirst = (iso: string): string => iso.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1')
    const rows = [
      '4d DLN',
      printed.licenceNumber,
      '1 FAMILY NAME',
      printed.surname,
      '2 GIVEN NAMES',
      printed.givenNames,
      '3 DOB',
      monthFirst(printed.dateOfBirth),
      '4b EXP',
      monthFirst(printed.dateOfExpiry),
    ]
    const board = await openPageBoard()
    const lines = rows.map((row, index) => ({ text: row, x: 420, y: 70 + 56 * index, sizePx: index % 2 === 0 ? 22 : 34 }))
    const page = await board.draw({ widthPx: 1011, heightPx: 638, font: 'Inter Variable', lines })
    await board.close()
    return page
  }

  test('has its fields from the AAMVA code', async () => {
    const { fields } = await read('state-licence', back)
    for (const [key, value] of Object.entries(says)) expect(fields[key]).toMatchObject({ value, source: 'barcode', state: 'look' })
  })

  test('has them proven where the front prints the same', async () => {
    const { fields } = await read('state-licence', await front(says), back)
    for (const [key, value] of Object.entries(says)) expect(fields[key]).toMatchObject({ value, state: 'proven' })
  })

  test('shows what code and page each say where they differ', async () => {
    const { fields } = await read('state-licence', await front({ ...says, dateOfBirth: '1971-11-23' }), back)
    expect(fields['dateOfBirth']).toMatchObject({ state: 'conflict' })
    const told = fields['dateOfBirth']?.evidence.find(({ kind }) => kind === 'sources-differ')
    expect(Object.values(told?.values ?? {}).toSorted()).toEqual(expect.arrayContaining(['11/23/1971', 'barcode', 'ocr']))
    expect(fields['licenceNumber']).toMatchObject({ state: 'proven' })
  })

  test('has them also where the card lies askew, and proves what it prints without a label', async () => {
    const card: Card = {
      documentType: 'state-licence',
      says: () => ({ licenceNumber: says.licenceNumber }),
      front: {
        ...cardSize,
        inks: { value: { size: 26 } },
        codes: [{ kind: 'PDF417', x: 40, y: 40, width: 776, height: 140, text: () => text, tells: ['licenceNumber'] }],
        print: [
          ['CLASS D RESTRICTIONS NONE', 60, 270, 'value'],
          ['{licenceNumber}', 60, 350, 'value'],
          ['ISSUED UNDER THE VEHICLE CODE', 60, 430, 'value'],
        ],
      },
    }
    const [side] = await cards.draw({ card, seed: 'askew', widthPx: 1300 })
    if (!side) throw new Error('The card has a front.')
    const { fields } = await read('state-licence', await degrade(side.image, 'rotate-12', 'askew'))
    expect(fields['surname']).toMatchObject({ value: says.surname, source: 'barcode' })
    expect(fields['licenceNumber']).toMatchObject({ value: says.licenceNumber, state: 'proven' })
  })

  test('is a page of text where nobody says what it is, and keeps what its code says', async () => {
    const { documentType, readings } = await read(null, back)
    expect(documentType).toBe('general-page')
    expect(readings.map(({ field, source, text: said }) => ({ field, source, said }))).toEqual([
      { field: 'codeText', source: 'barcode', said: text },
    ])
  })

  test('is told by the code where it names its format', async () => {
    addOwnTypes([documentTypeOf({ ...own, codeFormat: 'aamva' })])
    expect(await read(null, back)).toMatchObject({ documentType: 'state-licence' })
  })
})
