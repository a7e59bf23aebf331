import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { commercialInvoice } from '#catalogue/invoice/commercial-invoice.document.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Reading } from '#domain/reading.ts'
import { rowsOfTable } from '#domain/table/rows-of-table.ts'
import { longInvoice, type LongInvoiceForm, type LongInvoiceRow, longInvoiceWords } from '#testing/invoices/long-invoice.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { fieldsOfPages } from '../fields/fields-of-pages.ts'
import { drawPdfPage } from '../pdf/draw-pdf-page.ts'
import { printOfPdf } from '../pdf/print-of-pdf.ts'
import { readPrintedPage } from '../read-printed-page.ts'

const today = '2031-06-01'

function judged(readings: readonly Reading[]) {
  const { fields } = judgeRecord({ documentType: commercialInvoice, readings, acceptedRules: [], today })
  const valueOf = (key: string): string | null => fields.find((field) => field.key === key)?.value ?? null
  const rows = rowsOfTable(fields, 'lineItems').map((row) =>
    ['name', 'quantity', 'unitPrice', 'amount'].map((column) => valueOf(`lineItems:${row}:${column}`)),
  )
  return { valueOf, rows }
}

const inUnits = (cents: number): string => (cents / 100).toFixed(2)
const cellsOf = ({ name, quantity, unitPrice, amount }: LongInvoiceRow) => [name, quantity, inUnits(unitPrice), inUnits(amount)]

const readText = async (pdf: Uint8Array, form: LongInvoiceForm): Promise<Reading[]> => {
  const pages = await Promise.all(
    form.rowsOnPages.map(async (_, index) => {
      const { text, transform } = readPrintedPage(await printOfPdf(pdf, index), { quarterTurns: null })
      return { index, text, aspect: transform.width / transform.height }
    }),
  )
  return fieldsOfPages({ documentType: commercialInvoice, pages, known: [], today })
}

const languages = Object.entries(longInvoiceWords)
const forms = [true, false].flatMap((hasHeads) => (['both', 'foot', 'none'] as const).map((carries) => ({ hasHeads, carries })))

describe.each(languages)('a table over several pages in %s', (_language, words) => {
  test.each(forms)('heads on each page: $hasHeads, sum carried over: $carries', async ({ hasHeads, carries }) => {
    for (const rowsOnPages of [
      [12, 9],
      [15, 25, 3],
      [9, 1],
    ]) {
      const form = { words, rowsOnPages, hasHeads, carries }
      const { pdf, rows, values } = longInvoice(form)
      const readings = await readText(pdf, form)
      const read = judged(readings)
      expect(read.rows).toEqual(rows.map(cellsOf))
      expect(Object.fromEntries(Object.keys(values).map((key) => [key, read.valueOf(key)]))).toEqual(values)
      const pages = rows.map((_, index) => readings.find(({ field }) => field === `lineItems:${index + 1}:amount`)?.pageIndex)
      expect(pages).toEqual(rows.map(({ page }) => page))
    }
  })
})

test('what is no next page of the table has no rows: terms, and another invoice of the same house', async () => {
  const form = { words: longInvoiceWords.english, rowsOnPages: [5], hasHeads: true, carries: 'none' } as const
  const { pdf, rows } = longInvoice(form)
  const page = async (bytes: Uint8Array, index: number) => {
    const { text, transform } = readPrintedPage(await printOfPdf(bytes, 0), { quarterTurns: null })
    return { index, text, aspect: transform.width / transform.height }
  }
  const other = longInvoice({ ...form, rowsOnPages: [7] }).pdf
  const pages = [await page(pdf, 0), await page(other, 1)]
  const readings = fieldsOfPages({ documentType: commercialInvoice, pages, known: [], today })
  expect(judged(readings).rows).toEqual(rows.map(cellsOf))
})

describe('photographed', () => {
  const engine = createEmbeddedEngine({ workers: 2 })
  afterAll(async () => engine.stop())

  test('pages of one record are one table', async () => {
    const form = { words: longInvoiceWords.german, rowsOnPages: [6, 5], hasHeads: false, carries: 'both' } as const
    const { pdf, rows, values } = longInvoice(form)
    const pictures = await Promise.all(
      form.rowsOnPages.map(async (_, page) => {
        const { data, width, height } = await drawPdfPage(pdf, page, 2000)
        const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
          .rotate(0.6, { background: '#ddd' })
          .jpeg({ quality: 80 })
          .toBuffer()
        return { bytes }
      }),
    )
    const reading = await engine.readDocument?.({ pictures, documentType: null, today })
    expect(reading?.documentType).toBe('commercial-invoice')
    const read = judged(reading?.pages.flatMap(({ readings }) => readings) ?? [])
    expect(read.rows.map(([, quantity, unitPrice, amount]) => [quantity, unitPrice, amount])).toEqual(
      rows.map((row) => cellsOf(row).slice(1)),
    )
    expect(read.valueOf('totalIncludingTax')).toBe(values.totalIncludingTax)
  })
})
