import { expect, test } from 'vitest'
import { invoiceTypes } from '#catalogue/invoice/invoice-types.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Reading } from '#domain/reading.ts'
import { wholePage } from '#engine/embedded/image/page-mapping.ts'
import { invoiceEntry } from './invoice-entry.ts'

const special = invoiceTypes.find(({ key }) => key === 'invoice-vat-special')
const box = quadOfBounds({ x: 0.1, y: 0.1, width: 0.2, height: 0.05 })

function read(field: string, text: string, value: string | null): Reading {
  return { field, source: 'ocr', text, value, pageIndex: 0, box, characters: [], notes: [] }
}

test('what is no value of its kind is told as it was read, with its place, as cards tell it', () => {
  if (!special) throw new Error('the catalogue has special invoices')
  const readings = [
    read('invoiceNumber', '00000001', '00000001'),
    read('totalExcludingTax', '200:00', null),
    read('lineItems:1:amount', '见附件', null),
  ]
  const { fields } = judgeRecord({ documentType: special, readings, acceptedRules: [], today: '2031-05-06' })
  const size = { width: 1000, height: 500 }
  const page = { transform: wholePage(size, 0), portrait: null, readings, mrzLines: [], text: null, timings: {} }
  const pictures = [{ bytes: new Uint8Array(), size: { ...size, mediaType: 'image/jpeg', frames: 1 } }]
  const { invoice, coord } = invoiceEntry({ documentType: special, fields, pages: [page], pictures }, false)
  expect(invoice).toMatchObject({
    invoiceNumber: '00000001',
    totalAmount: '200:00',
    salesName: '',
    invoiceLists: [{ amount: '见附件', tax: '' }],
  })
  expect([coord['totalAmountCoord'], coord['salesNameCoord']]).toEqual([
    [100, 50, 300, 50, 300, 75, 100, 75],
    [-1, -1, -1, -1, -1, -1, -1, -1],
  ])
})
