import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDocument, lineValues } from '#testing/line-document.ts'
import { cellKey } from '../table/cell-key.ts'
import { byLines } from './by-lines.ts'
import { exportColumns } from './export-columns.ts'
import { totalsRows } from './totals-rows.ts'

const findType = (key: string) => (key === lineDocument.key ? lineDocument : null)
const fieldsOf = (values: Readonly<Record<string, string | null>>) => Object.entries(values).map(([key, value]) => ({ key, value }))
const record = (values: Readonly<Record<string, string | null>> = lineValues, documentType: string | null = lineDocument.key) => ({
  documentType,
  fields: fieldsOf(values),
})
const column = (field: string) => ({ field, column: field, writtenAs: 'as-it-is' as const })
const valueIn = ({ fields }: { fields: readonly { key: string; value: string | null }[] }, key: string) =>
  fields.find((field) => field.key === key)?.value

describe('exportColumns', () => {
  it('has the columns of the lines only where each line is a row', () => {
    expect(exportColumns([lineDocument]).map((each) => each.column)).not.toContain('line')
    const headings = exportColumns([lineDocument], 'line').map((each) => each.column)
    expect(headings.join(' ')).toBe(
      'record_id reference document_type net tax gross ' +
        'line line_name line_quantity line_unit_price line_amount line_tax_rate line_tax looked_at_by verified_at',
    )
  })
})

describe('byLines', () => {
  it('has a row for each line in order, with what stands on the whole document beside it', () => {
    const rows = byLines([record({ ...lineValues, 'lineItems:2.3:name': 'Staples' })], [column('lineItems:name')])
    expect(rows.map((row) => [valueIn(row, 'line'), valueIn(row, 'lineItems:name'), valueIn(row, 'net')])).toEqual([
      ['1', 'Copy paper', '3640.00'],
      ['2', 'Gel pens', '3640.00'],
      ['3', 'Staples', '3640.00'],
      ['4', 'Archive box', '3640.00'],
      ['5', 'Delivery', '3640.00'],
    ])
  })

  it('loses no record and no line', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 8 }), (counts) => {
        const records = counts.map((count) =>
          record(
            Object.fromEntries(
              Array.from({ length: count }, (_, at) => [cellKey({ table: 'lineItems', row: at + 1, column: 'name' }), 'x']),
            ),
          ),
        )
        expect(byLines(records, [column('lineItems:name')])).toHaveLength(counts.reduce((sum, count) => sum + Math.max(1, count), 0))
      }),
    )
    const emptied = record({ net: '1.00', 'lineItems:1:name': null })
    expect(byLines([emptied], [column('lineItems:name')])).toEqual([emptied])
  })
})

describe('totalsRows', () => {
  const columns = [
    column('reference'),
    column('net'),
    column('lineItems:unitPrice'),
    column('lineItems:amount'),
    column('lineItems:taxRate'),
  ]

  it('adds amounts up, each record once, and nothing that is a price for one or a rate', () => {
    expect(totalsRows([record(), record({ net: '0.05', 'lineItems:1:amount': '0.05' })], columns, findType)).toEqual([
      ['Total', '3640.05', '', '3640.05', ''],
    ])
  })

  it('adds up each currency for itself', () => {
    const records = [
      record({ net: '1.00', currency: 'USD' }),
      record({ net: '2.00', currency: 'EUR' }),
      record({ net: '0.50', currency: 'USD' }),
    ]
    expect(totalsRows([...records, record({ net: '7.00' })], columns, findType).map((row) => row.slice(0, 2))).toEqual([
      ['Total USD', '1.50'],
      ['Total EUR', '2.00'],
      ['Total without a currency', '7.00'],
    ])
  })

  it('are not there where nothing is an amount', () => {
    expect(totalsRows([record()], [column('reference'), column('lineItems:name')], findType)).toEqual([])
    expect(totalsRows([record({}, null)], columns, findType)).toEqual([])
  })
})
