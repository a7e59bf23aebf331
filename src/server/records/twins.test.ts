import { describe, expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, errors } = api
const { captured, settled } = testCaptures(api, engine)
await api.work()

const documentType = 'invoice-vat-ordinary'
const invoice = {
  invoiceCode: '031001900204',
  invoiceNumber: '12345678',
  sellerName: '甲有限公司',
  totalIncludingTax: '135.60',
  issueDate: '2031-05-06',
}
const capture = async (print: Record<string, string>): Promise<string> => (await captured({ print }, { documentType })).id
const twinsOf = async (id: string) => (await client.records.twins({ id })).map(({ record, because }) => [record.id, because])

test('an invoice is told of earlier ones with its number, or with its seller, sum and day', async () => {
  const first = await capture(invoice)
  const sameNumber = await capture({ ...invoice, totalIncludingTax: '99.00' })
  const sameSum = await capture({ ...invoice, invoiceNumber: '12345679' })
  const other = await capture({ ...invoice, invoiceNumber: '12345680', issueDate: '2031-05-07' })
  expect(await twinsOf(first)).toEqual([
    [sameNumber, ['number']],
    [sameSum, ['sum']],
  ])
  expect(await twinsOf(sameSum)).toEqual([[first, ['sum']]])
  expect(await twinsOf(other)).toEqual([])
  expect(errors).toEqual([])
})

test('a rejected record is no twin any more', async () => {
  const number = { ...invoice, invoiceNumber: '20000001', totalIncludingTax: '7.00' }
  const first = await captured({ print: number }, { documentType })
  const second = await capture(number)
  expect(await twinsOf(second)).toEqual([[first.id, ['number', 'sum']]])
  await client.records.reject({ id: first.id, version: first.version, onceKey: once(), reason: 'twice' })
  expect(await twinsOf(second)).toEqual([])
})

test('the same original is a twin, whatever was read of it', async () => {
  const { id } = await captured({ print: { ...invoice, invoiceNumber: '30000001', issueDate: '2031-06-01' } }, { documentType })
  const original = await client.pages.original({ id, index: 0 })
  const again = await client.records.create({
    file: new File([original], 'again.png'),
    idempotencyKey: once(),
    documentType: 'general-page',
  })
  expect(await twinsOf(again.id)).toEqual([[id, ['file']]])
})

describe('the same page captured again', () => {
  /** A pattern that differs from another in so many bits. */
  const patternOf = (differing: number) => `${'1'.repeat(differing)}${'0'.repeat(256 - differing)}`
  const bill = {
    invoiceNumber: '40000001',
    sellerName: '乙有限公司',
    totalIncludingTax: '88.00',
    totalTax: '8.00',
    issueDate: '2031-07-01',
  }
  const twinsAmong = async (print: Record<string, string>, differing: number, own: Record<string, string> = bill) => {
    const first = await captured({ print: own, pattern: patternOf(0) }, { documentType })
    const again = await captured({ print, pattern: patternOf(differing) }, { documentType })
    const twins = await client.records.twins({ id: again.id })
    return { because: twins.find(({ record }) => record.id === first.id)?.because ?? null, first, again }
  }

  test('is told where it looks alike and most of what it says is the same', async () => {
    const { first, again } = await twinsAmong({ ...bill, invoiceNumber: '40000007' }, 60)
    expect(await twinsOf(again.id)).toContainEqual([first.id, ['sum', 'picture']])
    // Read so badly that neither number nor sum are what they were.
    const { because } = await twinsAmong(
      { invoiceNumber: '40000001', totalIncludingTax: '38.00', totalTax: '8.00', issueDate: '2031-07-01' },
      60,
    )
    expect(because).toEqual(expect.arrayContaining(['picture']))
  })

  test('is not told of another page of the same form, nor of the same values on another page', async () => {
    const own = { ...bill, invoiceNumber: '50000001' }
    const nextMonth = { ...own, invoiceNumber: '50000002', issueDate: '2031-08-01' }
    expect((await twinsAmong(nextMonth, 2, own)).because).toBeNull()
    expect((await twinsAmong({ ...own, invoiceNumber: '50000009', sellerName: '丙有限公司' }, 90, own)).because).toBeNull()
    // What a seller prints on all its bills tells nothing, and one number is too little.
    const same = { sellerTaxId: '91310000607378123F', sellerName: '乙有限公司' }
    expect((await twinsAmong({ ...same, totalTax: '8.00' }, 0, { ...same, totalTax: '8.00' })).because).toBeNull()
  })
})

test('documents that lie beside each other in one picture are not each other’s twins; the whole picture again is', async () => {
  const bytes = await smallPicture(9_999)
  const halves = [0, 0.5].map((x) => quadOfBounds({ x, y: 0, width: 0.5, height: 1 }))
  const [one, two] = ['60000001', '60000002'].map((invoiceNumber) => ({ print: { invoiceNumber, totalTax: '1.00' }, documentType }))
  const [left, right] = halves
  if (!one || !two || !left || !right) throw new Error('Two halves')
  engine.tell(bytes, {
    several: [
      { area: left, told: one },
      { area: right, told: two },
    ],
  })
  const file = new File([bytes], 'desk.jpg')
  const { id } = await settled((await client.records.create({ file, idempotencyKey: once() })).id)
  expect(await twinsOf(id)).toEqual([])
  const again = await settled((await client.records.create({ file, idempotencyKey: once() })).id)
  expect(await twinsOf(id)).toEqual([[again.id, ['file', 'number']]])
})

test('a record that is not there has no twins', async () => {
  await expect(client.records.twins({ id: '00000000-0000-4000-8000-000000000000' })).rejects.toMatchObject({ code: 'record.not-found' })
})
