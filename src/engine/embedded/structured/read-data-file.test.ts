import { afterAll, expect, it } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Field } from '#domain/record.ts'
import { ciiXml, ofdEntries, ofdPackage } from '#testing/invoices/data-invoices.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'

const engine = createEmbeddedEngine({ workers: 1 })
afterAll(async () => engine.stop())
const today = '2031-06-01'

async function read(bytes: Uint8Array) {
  const reading = await engine.readDocument?.({ pictures: [{ bytes }], documentType: null, today })
  const documentType = findDocumentType(reading?.documentType ?? '')
  const page = reading?.pages[0]
  if (!documentType || !page) throw new Error('nothing was read')
  const { fields } = judgeRecord({ documentType, readings: page.readings, acceptedRules: [], today })
  const field = (key: string): Field | undefined => fields.find((each) => each.key === key)
  return { documentType, page, field }
}

it('reads an OFD: what its data and its page both say is proven, at its place on the page', async () => {
  const { documentType, field } = await read(ofdPackage(ofdEntries))
  expect(documentType.key).toBe('invoice-fully-digital-ordinary')
  expect(field('invoiceNumber')).toMatchObject({ value: '26312000000000000017', source: 'structured' })
  expect(field('sellerName')).toMatchObject({ value: '甲公司' })
  expect(field('totalIncludingTax')?.readings.find(({ source }) => source === 'structured')?.box).not.toBeNull()
})

it('reads an XML file on a sheet made of its data, which proves nothing of it', async () => {
  const { documentType, page, field } = await read(new TextEncoder().encode(ciiXml))
  expect(documentType.key).toBe('commercial-invoice')
  expect(field('issueDate')).toMatchObject({ value: '2031-03-05', source: 'structured' })
  expect(field('lineItems:1:quantity')).toMatchObject({ value: '20.00' })
  expect(new Set(page.readings.map(({ source }) => source))).toEqual(new Set(['structured']))
})

it('shows both as drawings, which the browser’s fonts fill', async () => {
  for (const bytes of [ofdPackage(ofdEntries), new TextEncoder().encode(ciiXml)]) {
    const { page } = await read(bytes)
    const order = { picture: { bytes }, transform: page.transform, maxSide: 800, crop: null }
    const drawn = await engine.renderPage?.(order)
    expect(drawn?.mediaType).toBe('image/svg+xml')
    expect(new TextDecoder().decode(drawn?.bytes)).toContain('<text')
    expect((await engine.renderPage?.({ ...order, asPixels: true }))?.mediaType).toBe('image/jpeg')
  }
})
