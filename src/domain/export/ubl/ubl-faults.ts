import type { Reason } from '../../outcome.ts'
import { ublAddress, vatPrefix } from './ubl-address.ts'
import { taxOfLine } from './tax-of-line.ts'
import { type UblValues, hundredths } from './ubl-values.ts'

/** Categories of EN 16931 that we write. An exemption (E) wants its reason, which no record has; without a tax number (O) is another form. */
const known: ReadonlySet<string> = new Set(['S', 'Z', 'AE', 'K', 'G', 'L', 'M'])
const untaxed: ReadonlySet<string> = new Set(['Z', 'AE', 'K', 'G'])
/** The buyer owes the tax, so it must be known who that is. */
const owedByBuyer: ReadonlySet<string> = new Set(['AE', 'K'])

const fault = (code: string, values: Reason['values'] = {}): Reason => ({ code, values })
const when = (is: boolean, code: string, values: Reason['values'] = {}): Reason[] => (is ? [fault(code, values)] : [])

/** What an invoice lacks or contradicts of what EN 16931 asks for, by its rules' numbers; empty where it can be written. */
export function ublFaults(invoice: UblValues): Reason[] {
  const lacking = [
    ...missing(invoice),
    ...parties(invoice),
    ...payment(invoice),
    ...lines(invoice),
    ...taxes(invoice),
    ...decimals(invoice),
  ]
  return lacking.length > 0 ? lacking : sums(invoice)
}

const needed = ['invoiceNumber', 'issueDate', 'currency', 'sellerName', 'buyerName', 'totalExcludingTax', 'totalTax', 'totalIncludingTax']

/** BR-02, 03, 05, 06, 07, 13, 14 and a sum of taxes. */
function missing({ of }: UblValues): Reason[] {
  return needed.flatMap((field) => when(of(field) === '', 'missing', { field }))
}

const totals = ['totalExcludingTax', 'totalTax', 'totalIncludingTax', 'prepaidAmount', 'amountDue']

/** BR-DEC: amounts have two decimals at most; prices may have more. */
function decimals({ of, lines: rows, taxes: ofRates }: UblValues): Reason[] {
  const amounts = [...totals.map(of), ...rows.map(({ amount }) => amount), ...ofRates.flatMap(({ taxable, tax }) => [taxable, tax])]
  return amounts.filter((amount) => /\.\d{3}/.test(amount)).map((amount) => fault('decimals', { amount }))
}

/** BR-08 to 11, and what tells the seller (BR-S-02, BR-CO-26). */
function parties({ of, taxes: rows }: UblValues): Reason[] {
  const noCountry = (side: string) => ublAddress(of(`${side}Address`), of(`${side}TaxId`)).country === ''
  const isOwedByBuyer = rows.some(({ category }) => owedByBuyer.has(category))
  return [
    ...when(noCountry('seller'), 'no-country', { field: 'sellerAddress' }),
    ...when(noCountry('buyer'), 'no-country', { field: 'buyerAddress' }),
    ...when(of('sellerTaxId') === '', 'missing', { field: 'sellerTaxId' }),
    ...when(isOwedByBuyer && vatPrefix(of('buyerTaxId')) === '', 'missing', { field: 'buyerTaxId' }),
  ]
}

/** BR-CO-25. */
function payment({ of }: UblValues): Reason[] {
  return when(hundredths(of('amountDue')) > 0 && of('dueDate') === '' && of('paymentTerms') === '', 'no-terms')
}

/** BR-16, 24, 25, 27 and BR-CO-4. */
function lines(invoice: UblValues): Reason[] {
  if (invoice.lines.length === 0) return [fault('no-lines')]
  return invoice.lines.flatMap((line, at) => {
    const values = { line: String(at + 1) }
    return [
      ...when(line.name === '', 'line-name', values),
      ...when(line.amount === '', 'line-amount', values),
      ...when(Number(line.unitPrice) < 0, 'line-price', values),
      ...when(Number(line.quantity || '1') === 0, 'line-quantity', values),
      ...when(taxOfLine(line, invoice.taxes) === null, 'line-tax', values),
    ]
  })
}

/** BR-CO-18, BR-45 to 48, and the rules of each category. */
function taxes({ taxes: rows }: UblValues): Reason[] {
  if (rows.length === 0) return [fault('no-taxes')]
  return rows.flatMap(({ category, rate, taxable, tax }) => [
    ...when(!known.has(category), category === 'E' ? 'exemption-reason' : 'tax-category', { rate: rate || '0', category: category || '?' }),
    ...when(taxable === '' || tax === '' || rate === '', 'tax-row', { rate: rate || '?' }),
    ...when(untaxed.has(category) && hundredths(tax) !== 0, 'tax-of-rate', { rate, tax }),
  ])
}

const sum = (amounts: readonly string[]): number => amounts.reduce((total, amount) => total + hundredths(amount), 0)
const written = (cents: number): string => (cents / 100).toFixed(2)

/** BR-CO-10 and 13 to 16, and BR-CO-17 with a category's own rule (BR-S-08), each to a unit of the currency as their checks allow. */
function sums({ of, lines: rows, taxes: ofRates }: UblValues): Reason[] {
  const total = (field: string): number => hundredths(of(field))
  const ties = (found: number, field: string): Reason[] =>
    when(found !== total(field), 'sum', { field, sum: written(found), total: written(total(field)) })
  return [
    ...ties(sum(rows.map(({ amount }) => amount)), 'totalExcludingTax'),
    ...ties(sum(ofRates.map(({ tax }) => tax)), 'totalTax'),
    ...ties(total('totalExcludingTax') + total('totalTax'), 'totalIncludingTax'),
    ...ties(total('totalIncludingTax') - sum([of('prepaidAmount') || '0']), 'amountDue'),
    ...ofRates.flatMap((row) => {
      const own = rows.filter((line) => taxOfLine(line, ofRates) === row)
      const isTaxable = Math.abs(sum(own.map(({ amount }) => amount)) - hundredths(row.taxable)) < 100
      const isTax = Math.abs((Number(row.taxable) * Number(row.rate)) / 100 - Number(row.tax)) < 1
      return [
        ...when(!isTaxable, 'taxable-of-rate', { rate: row.rate, taxable: row.taxable }),
        ...when(!isTax, 'tax-of-rate', { rate: row.rate, tax: row.tax }),
      ]
    }),
  ]
}
