import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentSide } from '#domain/document-type.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { textOfPage } from '#domain/page-text.ts'
import { openReplyServer } from '#testing/flyocr/reply-server.ts'
import {
  sampleBankCard,
  sampleCard,
  sampleChineseIdCard,
  sampleInvoice,
  samplePage,
  samplePassport,
  samplePlate,
  sampleTd1,
} from '#testing/flyocr/sample-replies.ts'
import { smallPicture } from '#testing/told-engine.ts'
import type { DocumentReading, ReadDocumentRequest } from '../engine.ts'
import { createFlyocrEngine } from './flyocr-engine.ts'

const server = await openReplyServer()
afterAll(server.stop)
beforeEach(() => {
  server.asked.length = 0
})

/** 640 by 480 pixels. */
const picture = await smallPicture(1)
const engine = createFlyocrEngine({ access: server.access, now: () => new Date(), timeoutMs: 5000 })

async function read(documentType: string, json: unknown, more: Partial<ReadDocumentRequest> = {}): Promise<DocumentReading> {
  server.says = () => ({ json })
  const reading = await engine.readDocument?.({ pictures: [{ bytes: picture }], documentType, today: '2031-05-06', ...more })
  if (!reading) throw new Error('the remote engine reads documents')
  return reading
}

const valuesOf = ({ pages }: DocumentReading) =>
  Object.fromEntries(pages.flatMap(({ readings }) => readings.map(({ field, value }) => [field, value])))
const front: readonly DocumentSide[] = ['front']

describe('cards', () => {
  test('a passport: each value as it came and in its field’s form, pictures left out', async () => {
    const reading = await read('passport', sampleCard(13, '13', samplePassport))
    expect(valuesOf(reading)).toEqual({
      documentCode: 'P',
      documentNumber: 'L898902C3',
      sex: 'F',
      dateOfBirth: '1974-08-12',
      dateOfExpiry: '2034-04-15',
      issuingState: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      mrzLine1: samplePassport[9][1],
      mrzLine2: samplePassport[10][1],
    })
    expect(reading.remote).toEqual({
      outcome: 'read',
      status: '13',
      text: 'Recognition Completed',
      because: null,
      httpStatus: null,
      others: [],
    })
    expect(server.asked).toMatchObject([{ path: '/api/recog.do', parts: { typeId: '13', file: 'page.jpg image/jpeg' } }])
  })

  test('names that come twice are told by their order', async () => {
    const reading = await read('id-card-td1', sampleCard(2064, '2064', sampleTd1))
    expect(valuesOf(reading)).toMatchObject({ surname: 'ERIKSSON', givenNames: 'ANNA MARIA', documentNumber: 'D23145890' })
    expect(reading.remote?.others).toEqual([])
  })

  test('Chinese names, behind an item that is kept free', async () => {
    const reading = await read('id-card-china', sampleCard(2, '2', sampleChineseIdCard), { sides: front })
    expect(valuesOf(reading)).toEqual({
      fullName: '李文静',
      sex: 'F',
      ethnicity: '汉',
      dateOfBirth: '1990-03-07',
      address: '某某省某某市甲路1号',
      nationalIdNumber: '110105199003070025',
    })
    expect(reading.pages[0]?.readings.find(({ field }) => field === 'dateOfBirth')).toMatchObject({
      text: '1990年3月7日',
      characters: [],
      box: null,
    })
  })

  test('a bank card, whose success is 0', async () => {
    expect(valuesOf(await read('bank-card', sampleCard(0, '17', sampleBankCard)))).toMatchObject({
      cardNumber: '4111111111111111',
      bankName: 'Bank of Nowhere',
    })
  })

  test('a span of dates is parted where nothing else says what they are', async () => {
    const card = sampleCard(3, '3', [
      ['Issuing authority', '某某公安局'],
      ['The limits to validity of the document', '2016.01.02-2026.01.02'],
    ])
    const reading = await read('id-card-china', card, { sides: ['back'] })
    expect(valuesOf(reading)).toEqual({ authority: '某某公安局', dateOfIssue: '2016-01-02', dateOfExpiry: '2026-01-02' })
    expect(server.asked[0]?.parts['typeId']).toBe('3')
  })

  test('where nobody knows the side it is asked for as either, and the answer says which it is', async () => {
    const reading = await read('id-card-china', sampleCard(3, '3', [['签发机关', '某某公安局']]))
    expect([server.asked[0]?.parts['typeId'], valuesOf(reading)]).toEqual(['101', { authority: '某某公安局' }])
  })

  test('a word that means something else on this document than by itself has no value', async () => {
    const reading = await read(
      'voter-card-mexico',
      sampleCard(2013, '2013', [
        ['Gender', 'M'],
        ['CURP', 'HEGJ600405HVZRNN01'],
      ]),
      { sides: front },
    )
    expect(reading.pages[0]?.readings).toMatchObject([{ field: 'sex', text: 'M', value: null }, { field: 'curp' }])
  })

  test('two sides are two questions, and what the second says is on the second page', async () => {
    server.says = ({ parts }) => ({
      json: parts['typeId'] === '2' ? sampleCard(2, '2', sampleChineseIdCard) : sampleCard(3, '3', [['签发机关', '某某公安局']]),
    })
    const pictures = [{ bytes: picture }, { bytes: await smallPicture(2) }]
    const reading = await engine.readDocument?.({ pictures, documentType: 'id-card-china', sides: ['front', 'back'], today: '2031-05-06' })
    expect(reading?.pages.map(({ readings }) => readings.map(({ pageIndex }) => pageIndex))).toEqual([[0, 0, 0, 0, 0, 0], [1]])
  })
})

describe('names that nobody knows', () => {
  test('are kept, and never taken for a field', async () => {
    const card = sampleCard(13, '13', [...samplePassport, ['Blood of dragons', 'AB'], ['Nationality code', 'UTO']])
    const reading = await read('passport', card)
    expect(reading.remote?.others).toEqual([{ desc: 'Blood of dragons', content: 'AB' }])
    // The vendor's engine knows more names than the reference.
    expect(valuesOf(reading)).toMatchObject({ nationality: 'UTO' })
  })

  test('are told by their places where all others are in theirs', async () => {
    const renamed = sampleBankCard.map(([desc, content], index) => [index === 3 ? 'Bankname (neu)' : desc, content] as const)
    const reading = await read('bank-card', sampleCard(0, '17', renamed))
    expect([valuesOf(reading)['bankName'], reading.remote?.others]).toEqual(['Bank of Nowhere', []])
  })

  test.each([
    ['an item more', [['Something', 'new'], ...sampleBankCard]],
    ['another order', [...sampleBankCard.slice(1), ['Cardnumber (new)', '4111111111111111']]],
  ] as const)('are not told by their places: %s', async (_, values) => {
    const renamed = values.map(([desc, content]) => [desc === 'Bank name' ? 'Bankname (neu)' : desc, content] as const)
    const reading = await read('bank-card', sampleCard(0, '17', renamed))
    expect(valuesOf(reading)).not.toHaveProperty('bankName')
    expect(reading.remote?.others).toContainEqual({ desc: 'Bankname (neu)', content: 'Bank of Nowhere' })
  })
})

test('plates, likeliest first, each on its rectangle', async () => {
  const other = samplePlate.map(([desc, content], index) => [desc, index === 0 ? '沪B12345' : content] as const)
  const { message, cardsinfo } = sampleCard(0, '19', samplePlate)
  const [page] = (await read('number-plate', { message, cardsinfo: [...cardsinfo, ...sampleCard(0, '19', other).cardsinfo] })).pages
  expect(page?.readings[0]).toMatchObject({ field: 'plateNumber', value: '京A88731' })
  expect(page?.readings[0]?.box?.map(({ x, y }) => [x, y])).toEqual([
    [0.1, 0.5],
    [0.5, 0.5],
    [0.5, 0.7],
    [0.1, 0.7],
  ])
  expect(page?.others?.[0]?.[0]).toMatchObject({ field: 'plateNumber', value: '沪B12345' })
})

test('a page of text: rows of pieces on their places, of which nobody says how sure they are', async () => {
  const page = samplePage([
    [
      ['Zena is one', '64-48-320-48-320-96-64-96'],
      ['of my friends', '5--3-320-48-320-96-64-96'],
    ],
    [['谢谢', '']],
  ])
  const [read1] = (await read('general-page', page)).pages
  expect(read1?.text && textOfPage(read1.text)).toBe('Zena is one of my friends\n谢谢')
  const [one, two] = read1?.text?.rows[0]?.lines ?? []
  expect(one?.box[0]).toEqual({ x: 0.1, y: 0.1 })
  expect(one?.characters.map(({ confidence }) => confidence)).toEqual(Array.from({ length: 9 }, () => 0))
  expect(two?.box[0]).toEqual({ x: 5 / 640, y: -3 / 480 })
})

describe('invoices', () => {
  const reply = (...data: unknown[]) => ({ code: 0, msg: '成功', data })

  test('values on their places, lines as cells, what no field takes kept', async () => {
    const reading = await read('invoice-vat-special', reply(sampleInvoice))
    expect(server.asked).toMatchObject([{ path: '/api/v2/recogInvoive.do', parts: { typeId: '20090', cutImage: '0' } }])
    expect(valuesOf(reading)).toMatchObject({
      invoiceCode: '4400000000',
      'lineItems:1:name': '*纸制品*纸',
      'lineItems:1:taxRate': '13',
      'lineItems:1:quantity': '1',
    })
    const readings = reading.pages[0]?.readings ?? []
    const boxOf = (key: string) => readings.find(({ field }) => field === key)?.box?.[0]
    expect(boxOf('invoiceCode')).toEqual({ x: 265 / 1443, y: 194 / 1070 })
    expect(boxOf('lineItems:1:unit')).toEqual({ x: 500 / 1443, y: 489 / 1070 })
    expect(reading.remote?.others).toContainEqual({ desc: 'sealMark', content: '1' })
  })

  test('a confidence that is high says nothing of each character; one that is low puts all in doubt', async () => {
    const readings = (await read('invoice-vat-special', reply(sampleInvoice))).pages[0]?.readings ?? []
    const told = (value: string) => readings.find((reading) => reading.value === value)?.characters.map(({ confidence }) => confidence)
    expect([told('甲有限公司'), told('乙有限公司')]).toEqual([[], [0.4, 0.4, 0.4, 0.4, 0.4]])
  })

  test('places of cells in another order than ours are not taken', async () => {
    const { coord } = sampleInvoice
    const [first, ...more] = coord.invoiceListsCoord
    const moved = { ...coord, invoiceListsCoord: [first?.map((number, index) => (index % 2 ? number + 200 : number)), ...more] }
    const readings = (await read('invoice-vat-special', reply({ ...sampleInvoice, coord: moved }))).pages[0]?.readings ?? []
    expect(readings.filter(({ field, box }) => field.startsWith('lineItems') && box !== null)).toEqual([])
  })

  test('several on one picture: others on their parts where they may be, else what they say is kept', async () => {
    const other = {
      ...sampleInvoice,
      regionFourPoint: [0, 535, 1443, 535, 1443, 1070, 0, 1070],
      invoice: { invoiceType: 20, ticketNumber: 'A1' },
    }
    const several = await read('invoice-vat-special', reply(other, sampleInvoice), { mayHoldSeveral: true })
    expect(valuesOf(several)['invoiceCode']).toBe('4400000000')
    const half = quadOfBounds({ x: 0, y: 0.5, width: 1, height: 0.5 })
    expect(several.others).toMatchObject([{ documentType: 'invoice-train-ticket', area: half }])
    expect(several.area?.[0]).toEqual({ x: 3 / 1443, y: 118 / 1070 })
    const unplaced = await read('invoice-vat-special', reply({ ...other, orientation: 90 }, sampleInvoice), { mayHoldSeveral: true })
    expect([unplaced.others, unplaced.unplaced?.map(({ documentType }) => documentType)]).toEqual([undefined, ['invoice-train-ticket']])
    const one = await read('invoice-vat-special', reply(sampleInvoice, other))
    expect(one.others).toBeUndefined()
    expect(one.remote?.others).toContainEqual({ desc: 'ticketNumber', content: 'A1' })
  })

  test('all but 0 is refused, whatever comes along', async () => {
    const reading = await read('invoice-vat-special', { code: 7, msg: '余额不足', data: [sampleInvoice] })
    expect([reading.remote?.outcome, reading.remote?.status, reading.remote?.text, valuesOf(reading)]).toEqual([
      'refused',
      '7',
      '余额不足',
      {},
    ])
  })
})

describe('what is refused is told as it came', () => {
  test.each([
    [
      'in the form of cards',
      { message: { status: -6, value: 'classification rejected' } },
      { status: '-6', text: 'classification rejected' },
    ],
    ['as a text', { message: { status: '-4', value: '鉴权失败' } }, { status: '-4', text: '鉴权失败' }],
    ['in the form of invoices', { code: -3, msg: 'quota' }, { status: '-3', text: 'quota' }],
    ['in the form of faces', { messageString: { status: '4001', value: 'no' } }, { status: '4001', text: 'no' }],
    [
      'a success that brings nothing',
      { message: { status: 13, value: 'Recognition Completed' } },
      { status: '13', text: 'Recognition Completed' },
    ],
  ])('%s', async (_, json, said) => {
    const reading = await read('passport', json)
    expect(reading.remote).toEqual({ outcome: 'refused', ...said, because: null, httpStatus: null, others: [] })
    expect(reading.pages[0]?.readings).toEqual([])
  })
})

test('what the reference has no number for is not asked', async () => {
  for (const key of ['visa-a', 'eu-driving-licence', 'receipt']) {
    expect((await read(key, {})).remote).toMatchObject({ outcome: 'not-sent', because: 'not-offered' })
  }
  expect(server.asked).toEqual([])
})
