import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { AskedValue, TaxOfficeParameter } from '#domain/invoice/tax-office.ts'
import { type TaxOfficeServer, openTaxOfficeServer } from '#testing/flyocr/tax-office-server.ts'
import type { VerifyInvoiceRequest } from '../engine.ts'
import { createFlyocrEngine } from './flyocr-engine.ts'
import { requestToken } from './wire/request-token.ts'

const office = await openTaxOfficeServer()
afterAll(office.stop)
beforeEach(() => {
  office.asked.length = 0
  office.weather = 'fair'
  office.known = []
})

function engineAt(access: TaxOfficeServer['access'] = office.access, timeoutMs = 5000) {
  const { verifyInvoice, stop } = createFlyocrEngine({ access, now: () => new Date(), timeoutMs })
  if (!verifyInvoice) throw new Error('the remote engine verifies invoices')
  return { verifyInvoice: async (request: VerifyInvoiceRequest) => (await verifyInvoice(request)).answer, stop }
}

const by = { invoiceCode: '031001900204', invoiceNumber: '12345678', billingDate: '2031-05-06', checkCode: '543210' }
const values: AskedValue[] = Object.entries(by).map(([parameter, value]) => ({
  parameter: parameter as TaxOfficeParameter,
  field: parameter,
  value,
}))
const nothing = { code: null, text: '', state: null, because: null, httpStatus: null, returned: {} }

test('signs as the vendor does', () => {
  expect(requestToken({ key: 'demoKey', secret: 'demoSecret' }, '1700000000000')).toBe('5717d6a0ea329389c30b459348dfc2e4')
})

test('asks with the parts of the reference, and tells state and values of the answer', async () => {
  office.known = [
    {
      by,
      data: { ...by, state: 1, checkNum: '2', amountTax: 135.6, salesName: ' 甲有限公司 ', remarks: '', invoiceLists: [{ tax: '1' }] },
    },
  ]
  expect(await engineAt().verifyInvoice({ values })).toEqual({
    ...nothing,
    outcome: 'answered',
    code: 0,
    text: '成功',
    state: '1',
    returned: { ...by, checkNum: '2', amountTax: '135.6', salesName: '甲有限公司' },
  })
  expect(office.asked).toEqual([{ typeId: '3007', ...by }])
})

test('counts seconds where the access says so', async () => {
  const engine = createFlyocrEngine({
    access: { ...office.access, timestampUnit: 's' },
    now: () => new Date(),
    timeoutMs: 5000,
  })
  // The office here wants thirteen digits.
  expect(await engine.verifyInvoice?.({ values })).toMatchObject({ answer: { code: -4, text: '时间戳过期' }, data: null })
})

describe('what the office says is told as it came', () => {
  test.each([
    ['an invoice that it does not know', 'fair', { code: -30002, text: '所查发票不存在' }],
    ['too many failures today', { code: -30000, msg: '超过5次' }, { code: -30000, text: '超过5次' }],
  ] as const)('%s', async (_, weather, told) => {
    office.weather = weather
    expect(await engineAt().verifyInvoice({ values })).toEqual({ ...nothing, ...told, outcome: 'answered' })
  })

  test('values that are not those of the invoice', async () => {
    office.known = [{ by: { ...by, checkCode: '000000' }, data: {} }]
    expect(await engineAt().verifyInvoice({ values })).toMatchObject({ outcome: 'answered', code: -30001, text: '发票信息不一致' })
  })

  test('a signature that is not accepted', async () => {
    const { verifyInvoice } = engineAt({ ...office.access, secret: 'another' })
    expect(await verifyInvoice({ values })).toMatchObject({ outcome: 'answered', code: -4, text: '鉴权失败' })
  })
})

describe('a question that was sent and has no answer is sent once', () => {
  test.each([
    ['cut', { because: 'cut' }],
    ['half', { because: 'not-json', httpStatus: 200 }],
    ['broken', { because: 'http-status', httpStatus: 500, text: '系统繁忙' }],
    ['html', { because: 'html', httpStatus: 200 }],
    ['xml', { because: 'xml', httpStatus: 200 }],
    ['not-json', { because: 'not-json', httpStatus: 200 }],
    ['unknown-form', { because: 'unknown-form' }],
    ['moved', { because: 'http-status', httpStatus: 307 }],
  ] as const)('%s', async (weather, told) => {
    office.weather = weather
    expect(await engineAt().verifyInvoice({ values })).toEqual({ ...nothing, ...told, outcome: 'no-answer' })
    expect(office.asked).toHaveLength(1)
  })

  test('an office that never answers', async () => {
    office.weather = 'never'
    expect(await engineAt(office.access, 200).verifyInvoice({ values })).toEqual({ ...nothing, outcome: 'no-answer', because: 'timed-out' })
    expect(office.asked).toHaveLength(1)
  })

  test('a server that stops meanwhile', async () => {
    office.weather = 'never'
    const { verifyInvoice, stop } = engineAt()
    const answer = verifyInvoice({ values })
    await expect.poll(() => office.asked.length).toBe(1)
    await stop()
    expect(await answer).toMatchObject({ outcome: 'no-answer', because: 'stopped' })
  })
})

test('where nobody listens, nothing was sent', async () => {
  const gone = await openTaxOfficeServer()
  await gone.stop()
  await expect(engineAt(gone.access).verifyInvoice({ values })).rejects.toMatchObject({ code: 'engine.unavailable', status: 503 })
  const nowhere = { ...office.access, url: 'http://no-such-host.invalid' }
  await expect(engineAt(nowhere).verifyInvoice({ values })).rejects.toMatchObject({ code: 'engine.unavailable' })
})
