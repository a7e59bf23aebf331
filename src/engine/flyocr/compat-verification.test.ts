import { afterAll, beforeEach, expect, test } from 'vitest'
import type { AskedValue } from '#domain/invoice/tax-office.ts'
import { openCompatServer } from '#testing/flyocr/compat-server.ts'
import { openTaxOfficeServer } from '#testing/flyocr/tax-office-server.ts'
import { fixedRemote } from '#testing/test-api.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { createFlyocrEngine } from './flyocr-engine.ts'

const office = await openTaxOfficeServer()
afterAll(office.stop)
const server = await openCompatServer(createToldEngine())
afterAll(server.stop)
const { client, services, errors } = server
const unset = services.remote
const engineAt = ({ access }: Pick<typeof server, 'access'>) => createFlyocrEngine({ access, now: () => new Date(), timeoutMs: 5000 })
/** Our client at our server, and what that passes questions on to: our client at the office. */
const [ours, theirs] = [engineAt(server), engineAt(office)]

const by = { invoiceCode: '031001900204', invoiceNumber: '12345678', billingDate: '2024-05-06', checkCode: '543210' }
const values: AskedValue[] = [
  { parameter: 'invoiceCode', field: 'invoiceCode', value: by.invoiceCode },
  { parameter: 'invoiceNumber', field: 'invoiceNumber', value: by.invoiceNumber },
  { parameter: 'billingDate', field: 'issueDate', value: by.billingDate },
  { parameter: 'checkCode', field: 'checkCode', value: by.checkCode },
]
const data = { ...by, state: '1', salesName: '甲有限公司', remarks: '', invoiceLists: [{ commodityName: '*纸制品*纸', tax: '15.60' }] }

beforeEach(async () => {
  Object.assign(office, { asked: [], weather: 'fair', known: [{ by, data }] })
  services.remote = fixedRemote({ engine: theirs, host: 'office.example' })
  await client.flyocrClients.setVerification({ isOn: true })
})

test('our client hears through our server what it hears from the office itself, lines too', async () => {
  const direct = await theirs.verifyInvoice?.({ values })
  expect(direct).toMatchObject({ answer: { outcome: 'answered', code: 0, state: '1', returned: by }, data })
  expect(await ours.verifyInvoice?.({ values })).toEqual(direct)
  expect(office.asked).toEqual([
    { typeId: '3007', ...by },
    { typeId: '3007', ...by },
  ])
  expect(errors).toEqual([])
})

test('an invoice that the office does not know, and one whose values are others', async () => {
  office.known = []
  expect(await ours.verifyInvoice?.({ values })).toMatchObject({ answer: { outcome: 'answered', code: -30002, returned: {} }, data: null })
  office.known = [{ by: { ...by, checkCode: '000000' }, data }]
  expect(await ours.verifyInvoice?.({ values })).toMatchObject({ answer: { outcome: 'answered', code: -30001 }, data: null })
})

test('where our server has no office to ask, our client hears a refusal that is no word of the office', async () => {
  services.remote = unset
  expect(await ours.verifyInvoice?.({ values })).toMatchObject({
    answer: {
      outcome: 'answered',
      code: -1,
      text: 'Invoice verification needs the tax office; no remote engine is set.',
      state: null,
      returned: {},
    },
    data: { offline: { couldBe: true } },
  })
  expect(office.asked).toEqual([])
})

test('an answer that our server lost is none of the office, and is not asked for again', async () => {
  office.weather = 'cut'
  expect(await ours.verifyInvoice?.({ values })).toMatchObject({ answer: { outcome: 'answered', code: -1, returned: {} } })
  expect(office.asked).toHaveLength(1)
})
