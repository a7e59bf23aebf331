import { expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, errors } = api
const { captured } = testCaptures(api, engine)
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

test('a record that is not there has no twins', async () => {
  await expect(client.records.twins({ id: '00000000-0000-4000-8000-000000000000' })).rejects.toMatchObject({ code: 'record.not-found' })
})
