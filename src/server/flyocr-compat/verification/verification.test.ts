import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { createFlyocrEngine } from '#engine/flyocr/flyocr-engine.ts'
import { openTaxOfficeServer } from '#testing/flyocr/tax-office-server.ts'
import { signedForm } from '#testing/signed-form.ts'
import { fixedRemote, openTestApi } from '#testing/test-api.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const office = await openTaxOfficeServer()
afterAll(office.stop)
const { request, client, services, errors } = await openTestApi(createToldEngine())
const unset = services.remote
const remoteEngine = createFlyocrEngine({ access: office.access, now: () => new Date(), timeoutMs: 5000 })

const invoice = { invoiceCode: '031001900204', invoiceNumber: '12345678', billingDate: '2024-05-06', checkCode: '543210' }
const known = {
  ...invoice,
  state: '1',
  salesName: '甲有限公司',
  amountTax: '135.60',
  remarks: '',
  checkNum: 2,
  invoiceLists: [{ commodityName: '*纸制品*纸', quantity: '1', amount: '120.00', taxRate: '0.13', tax: '15.60' }],
}

async function ask(fields: Record<string, string>) {
  const body = new URLSearchParams({ ...signedForm('3007'), ...fields })
  const response = await request('/verapi/v2/verInvoice.do', { method: 'POST', body })
  expect(response.status).toBe(200)
  return response.json()
}

beforeEach(async () => {
  Object.assign(office, { asked: [], weather: 'fair', known: [{ by: invoice, data: known }] })
  services.remote = fixedRemote({ engine: remoteEngine, host: 'office.example' })
  await client.flyocrClients.setVerification({ isOn: true })
})
afterEach(() => expect(errors).toEqual([]))

test('without a remote engine it is a failure that says so, whatever the values say', async () => {
  services.remote = unset
  expect(await ask(invoice)).toEqual({
    code: -1,
    msg: 'Invoice verification needs the tax office; no remote engine is set.',
    data: {
      offline: {
        couldBe: true,
        checks: ['invoiceCode', 'invoiceNumber', 'checkCode', 'billingDate'].map((parameter) => ({
          parameter,
          result: 'pass',
          because: '',
        })),
      },
    },
  })
})

test('where no admin allowed it, nothing is asked', async () => {
  expect(await client.flyocrClients.setVerification({ isOn: false })).toEqual({ isOn: false, host: 'office.example' })
  expect(await ask(invoice)).toMatchObject({ code: -1, msg: expect.stringContaining('an admin has not allowed'), data: { offline: {} } })
  expect(office.asked).toEqual([])
  expect((await client.history.list({ limit: 5 })).map(({ kind }) => kind)).toContain('client-verification-off')
})

test('it is passed on once, as it was sent, and answered as the office answers', async () => {
  expect(await ask({ ...invoice, other: 'not of the reference' })).toEqual({ code: 0, msg: '成功', data: known })
  expect(office.asked).toEqual([{ typeId: '3007', ...invoice }])
  expect(await ask({ ...invoice, invoiceNumber: '00000000' })).toEqual({ code: -30002, msg: '所查发票不存在' })
  office.weather = { code: -30000, msg: '超过5次' }
  expect(await ask(invoice)).toEqual({ code: -30000, msg: '超过5次' })
})

test('a question without an answer is not sent again', async () => {
  office.weather = 'cut'
  expect(await ask(invoice)).toEqual({ code: -1, msg: expect.stringContaining('may have been charged for') })
  expect(office.asked).toHaveLength(1)
  const gone = createFlyocrEngine({
    access: { ...office.access, url: 'http://no-such-host.invalid' },
    now: () => new Date(),
    timeoutMs: 5000,
  })
  services.remote = fixedRemote({ engine: gone, host: 'gone' })
  expect(await ask(invoice)).toEqual({ code: -1, msg: expect.stringContaining('nothing was sent') })
})

test.each([
  ['another type', { ...invoice, typeId: '3008' }, 'typeId 3007'],
  ['no number', { ...invoice, invoiceNumber: ' ' }, 'invoiceNumber is missing'],
  ['a number alone', { invoiceNumber: '12345678' }, 'Missing: '],
  ['no check code, no sum', { ...invoice, checkCode: '' }, 'Missing: totalAmount, or checkCode, or orderNo.'],
  ['a day that is none', { ...invoice, billingDate: '2024-02-30' }, 'billingDate is a day'],
  ['a day as it is written in China', { ...invoice, billingDate: '2024年5月6日' }, 'billingDate is a day'],
  ['a book', { ...invoice, checkCode: '1'.repeat(101) }, 'checkCode is longer than 100'],
])('%s costs nothing', async (_, fields, sentence) => {
  expect(await ask(fields)).toEqual({ code: -2, msg: expect.stringContaining(sentence) })
  expect(office.asked).toEqual([])
})

test.each([
  ['special', { invoiceCode: '4400000000', invoiceNumber: '00000001', billingDate: '2024-06-12', totalAmount: '100.00' }],
  ['ordinary', { ...invoice, invoiceNumber: '00000001' }],
  ['blockchain', { invoiceCode: '4400000000', invoiceNumber: '00000001', checkCode: 'a1b2c', salesTaxNo: '91440300MA5DA1UR4X' }],
  ['fully digital, as the vendor asks', { invoiceNumber: '24442000000000000001', billingDate: '2024-06-12', totalAmount: '113' }],
  ['fully digital, as the reference says', { invoiceNumber: '24442000000000000001', checkCode: '000001', totalAmount: '113' }],
  ['electronic of Zhejiang', { invoiceCode: '4400000000', invoiceNumber: '00000001', orderNo: '7' }],
])('%s invoices are asked for as the reference has it', async (_, fields) => {
  expect((await ask(fields)).code).toBe(-30002)
  expect(office.asked).toEqual([{ typeId: '3007', ...fields }])
})

test('what stands offline says which value cannot be', async () => {
  services.remote = unset
  const fields = {
    invoiceCode: '44',
    invoiceNumber: '123',
    billingDate: '2999-01-01',
    totalAmount: '1,0',
    checkCode: '12',
    salesTaxNo: '91440300MA5DA1UR40',
  }
  const { code, data } = await ask(fields)
  expect(code).toBe(-1)
  expect(data.offline.couldBe).toBe(false)
  expect(data.offline.checks.map(({ parameter, result }: Record<string, string>) => [parameter, result])).toEqual(
    ['invoiceCode', 'invoiceNumber', 'totalAmount', 'checkCode', 'billingDate', 'salesTaxNo'].map((name) => [name, 'fail']),
  )
})
