import { expect, test } from 'vitest'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { ciiXml, ofdEntries, ofdPackage } from '#testing/invoices/data-invoices.ts'
import { signedForm } from '#testing/signed-form.ts'
import { openTestApi } from '#testing/test-api.ts'
import type { InvoiceReply } from './invoice-reply.ts'
import { taxPercentage } from './tax-percentage.ts'

const { request, errors } = await openTestApi(createEmbeddedEngine({ workers: 1 }))
const ofd = ofdPackage(ofdEntries)

async function post(path: string, fields: Record<string, string | Blob>): Promise<InvoiceReply> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const response = await request(path, { method: 'POST', body: form })
  expect(response.status).toBe(200)
  return response.json()
}

const byFile = async (bytes: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
  post('/api/v2/recogInvoive.do', { ...signedForm('20090'), ...more, file: new File([bytes], 'invoice') })

test('an invoice is answered in the reference’s shape, with nothing that was not asked for', async () => {
  const reply = await byFile(new Uint8Array(ofd))
  expect(reply).toMatchObject({ code: 0, data: [{ code: 0, invoice: { invoiceType: 83, invoiceNumber: '26312000000000000017' } }] })
  const [entry] = reply.data ?? []
  expect(entry?.invoice).toMatchObject({ salesName: '甲公司', amountTax: '113.00', purchaserName: '', invoiceLists: [] })
  expect(entry?.coord['salesNameCoord']).toHaveLength(8)
  expect(entry?.coord['purchaserNameCoord']).toEqual([-1, -1, -1, -1, -1, -1, -1, -1])
  expect(entry?.confidence).toHaveProperty('salesNameConfidence')
  expect(entry).not.toHaveProperty('states')
  expect(entry?.cutUrlImage).toBe('')
})

test('states and the picture come where they are asked for, and Base64 is taken too', async () => {
  const img = Buffer.from(ofd).toString('base64')
  const reply = await post('/api/v2/recogInvoiveBase64.do', { ...signedForm('20090'), evidence: '1', cutImage: '1', img })
  const [entry] = reply.data ?? []
  expect(entry?.states).toMatchObject({ purchaserName: 'missing' })
  expect(Object.keys(entry?.states ?? {})).toContain('amountTax')
  expect(Buffer.from(entry?.cutUrlImage ?? '', 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
})

test('an invoice of no Chinese kind is 99, its lines with their rate in both forms', async () => {
  const reply = await byFile(new TextEncoder().encode(ciiXml))
  expect(reply.data?.[0]?.invoice).toMatchObject({
    invoiceType: 99,
    invoiceNumber: 'R-2031-7',
    invoiceLists: [{ commodityName: 'Kabel', taxRate: '0.19', taxPercentage: '19%' }],
  })
})

test('what is wrong is said with a number below 0: key, type, file', async () => {
  const good = signedForm('20090')
  const failures = [
    await post('/api/v2/recogInvoive.do', { ...good, token: '0'.repeat(32), file: new File([new Uint8Array(ofd)], 'a') }),
    await post('/api/v2/recogInvoive.do', { ...signedForm('13'), file: new File([new Uint8Array(ofd)], 'a') }),
    await post('/api/v2/recogInvoive.do', { ...good, file: new File(['no picture'], 'a') }),
    await post('/api/v2/recogInvoive.do', good),
  ]
  expect(failures.map(({ code }) => code)).toEqual([-4, -2, -2, -2])
  for (const { msg, data } of failures) {
    expect(msg).toMatch(/^[A-Z].+\.$/)
    expect(data).toBeUndefined()
  }
  expect(errors).toEqual([])
})

test('rates that are words stay words', () => {
  expect(taxPercentage('免税')).toEqual([
    ['taxRate', '免税'],
    ['taxPercentage', '免税'],
  ])
  expect(taxPercentage('13 %')).toEqual([
    ['taxRate', '0.13'],
    ['taxPercentage', '13%'],
  ])
})
