import type { Field } from '../../record.ts'
import { cellKey } from '../../table/cell-key.ts'
import { rowsOfTable } from '../../table/rows-of-table.ts'

/** The only type in the terms of EN 16931, which UBL is written in: other invoices know neither its tax categories nor its terms of payment. */
export const ublType = 'commercial-invoice'

/** A row of taxes: what is taxed at one rate for one reason. */
export interface UblTax {
  category: string
  /** A percentage. */
  rate: string
  taxable: string
  tax: string
}

/** A line by its columns; '' where a cell is empty. */
export type UblLine = Readonly<Record<'name' | 'specification' | 'unit' | 'quantity' | 'unitPrice' | 'amount' | 'taxRate', string>>

/** What a record says of an invoice. Texts are '' where it says nothing. */
export interface UblValues {
  of: (field: string) => string
  lines: readonly UblLine[]
  taxes: readonly UblTax[]
}

/** An invoice's values out of a record's fields and cells, with what follows from them where it is not said. */
export function ublValues(fields: readonly Pick<Field, 'key' | 'value'>[]): UblValues {
  const said = new Map(fields.map(({ key, value }) => [key, wholeOrNone(key, value?.trim() ?? '')]))
  const textOf = (key: string): string => said.get(key) ?? ''
  const lines = rowsOfTable(fields, 'lineItems').map((row): UblLine => {
    const cell = (column: keyof UblLine) => textOf(cellKey({ table: 'lineItems', row, column }))
    return {
      name: cell('name'),
      specification: cell('specification'),
      unit: cell('unit'),
      quantity: cell('quantity'),
      unitPrice: cell('unitPrice'),
      amount: cell('amount'),
      taxRate: cell('taxRate'),
    }
  })
  const taxes = rowsOfTable(fields, 'taxBreakdown').map((row): UblTax => {
    const cell = (column: string) => textOf(cellKey({ table: 'taxBreakdown', row, column }))
    const rate = cell('taxRate')
    return { category: categoryOf(cell('category'), rate), rate, taxable: cell('taxableAmount'), tax: cell('tax') }
  })
  const of = withTotals(textOf)
  return { of, lines, taxes: taxes.length > 0 ? taxes : taxOfOneRate(lines, of) }
}

const dates: ReadonlySet<string> = new Set(['issueDate', 'dueDate', 'deliveryDate'])

/** A date of which the day was never told is none here. */
function wholeOrNone(key: string, text: string): string {
  return dates.has(key) && !/^\d{4}-\d\d-\d\d$/.test(text) ? '' : text
}

/** `S` is what is taxed at a rate; a rate of nothing has several reasons, and only the invoice knows its own. */
function categoryOf(category: string, rate: string): string {
  return category === '' && Number(rate) > 0 ? 'S' : category
}

/** Where no taxes are listed, they follow from the sums as long as all lines have one rate. */
function taxOfOneRate(lines: readonly UblLine[], of: UblValues['of']): UblTax[] {
  const [rate = '', ...others] = new Set(lines.map(({ taxRate }) => taxRate))
  if (rate === '' || others.length > 0) return []
  return [{ category: categoryOf('', rate), rate, taxable: of('totalExcludingTax'), tax: of('totalTax') }]
}

/** Of net, tax and gross two tell the third; what is due is all of it less what was paid. */
function withTotals(of: UblValues['of']): UblValues['of'] {
  const [net, tax, gross] = [of('totalExcludingTax'), of('totalTax'), of('totalIncludingTax')]
  const totals: Readonly<Record<string, string>> = {
    totalExcludingTax: net || difference(gross, tax),
    totalTax: tax || difference(gross, net),
    totalIncludingTax: gross,
    amountDue: of('amountDue') || difference(gross, of('prepaidAmount') || '0'),
  }
  return (field) => totals[field] ?? of(field)
}

function difference(whole: string, part: string): string {
  return whole === '' || part === '' ? '' : money(hundredths(whole) - hundredths(part))
}

/** An amount in its smallest unit, so that sums are exact. */
export function hundredths(amount: string): number {
  return Math.round(Number(amount) * 100)
}

export function money(cents: number): string {
  return (cents / 100).toFixed(2)
}
