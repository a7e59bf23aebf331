import { unzipSync } from 'fflate'
import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { commercialInvoice } from '#catalogue/invoice/commercial-invoice.document.ts'
import { invoiceOfXml } from '#engine/embedded/structured/invoice-of-xml.ts'
import { structuredReadings } from '#engine/embedded/structured/structured-readings.ts'
import { ublXml } from '#testing/invoices/ubl-xml.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { client, request, errors } = api
const { captured } = testCaptures(api, engine)

/** What our own reader finds in a file. */
function valuesOf(xml: Uint8Array): Record<string, string | null> {
  const invoice = invoiceOfXml(xml)
  if (!invoice) throw new Error('no invoice')
  expect(invoice.syntax).toBe('ubl')
  return Object.fromEntries(structuredReadings(invoice, commercialInvoice).map(({ field, value }) => [field, value]))
}
const whole = valuesOf(Buffer.from(ublXml))

/** A record of these values that a person has verified. */
async function verifiedOf(values: Record<string, string | null>) {
  const print = Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])))
  const { id, version } = await captured({ print }, { documentType: 'commercial-invoice' })
  const edits = Object.entries(print).map(([field, value]) => ({ field, value, how: 'typed' as const }))
  const edited = await client.records.editFields({ id, version, onceKey: once(), edits })
  return client.records.verify({ id, version: edited.version, onceKey: once() })
}

async function fileOf(id: string) {
  const response = await request(`/api/v1/exports/${id}/file`)
  return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) }
}
const run = async (recordIds: string[]) => client.exports.run({ format: 'ubl', recordIds, onceKey: once() })

test('an invoice that came as UBL leaves as UBL with the same values, lines, taxes, parties and account', async () => {
  expect(whole).toMatchObject({
    iban: 'DE89370400440532013000',
    sellerAddress: 'Ring 3, 04109 Leipzig, DE',
    buyerTaxId: 'NL123456789B01',
    'lineItems:2:name': 'Handbuch <gebunden>',
    'lineItems:2:unit': 'KGM',
    'taxBreakdown:2:tax': '3.50',
    amountDue: '200.00',
  })
  const { id } = await verifiedOf(whole)
  const written = await run([id])
  expect(written).toMatchObject({ format: 'ubl', records: 1, stayed: 0 })
  expect(written.fileName).toMatch(/\.xml$/)
  const { type, bytes } = await fileOf(written.id)
  expect(type).toBe('application/xml')
  expect(XMLValidator.validate(Buffer.from(bytes).toString())).toBe(true)
  expect(valuesOf(bytes)).toEqual(whole)
  expect((await client.records.get({ id })).status).toBe('exported')
})

test('several leave in one package, each named by its number', async () => {
  const ids = [await verifiedOf(whole), await verifiedOf({ ...whole, buyerName: 'Kundenwerk AG' })].map(({ id }) => id)
  const written = await run(ids)
  expect(written.fileName).toMatch(/\.zip$/)
  const { type, bytes } = await fileOf(written.id)
  expect(type).toBe('application/zip')
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['R-2031-7.xml', 'R-2031-7-2.xml'])
  expect(Object.values(files).map((file) => valuesOf(file)['buyerName'])).toEqual(['Afnemers B.V.', 'Kundenwerk AG'])
})

test('what lacks something stays, and is told of record by record before', async () => {
  const fit = await verifiedOf(whole)
  const { dueDate: _dueDate, paymentTerms: _terms, ...withoutTerms } = whole
  const unfit = await verifiedOf({ ...withoutTerms, sellerName: 'Ohne Frist GmbH' })
  const chosen = { format: 'ubl' as const, recordIds: [fit.id, unfit.id] }
  const preview = await client.exports.preview(chosen)
  expect(preview).toMatchObject({ records: 1, stayed: 0, empty: [], totals: [] })
  expect(preview.rows[0]).toEqual(['R-2031/7', '2025-03-05', 'Lieferwerk GmbH', 'Afnemers B.V.', 'EUR', '248.00', '41.12', '289.12'])
  expect(preview.unfit).toEqual([{ recordId: unfit.id, name: 'Ohne Frist GmbH, R-2031/7', faults: [{ code: 'no-terms', values: {} }] }])
  expect(await run([fit.id, unfit.id])).toMatchObject({ records: 1, stayed: 1 })
  expect((await client.records.get({ id: unfit.id })).status).toBe('verified')
  expect(await codeOf(run([unfit.id]))).toBe('export.unfit')
  expect(errors).toEqual([])
})
