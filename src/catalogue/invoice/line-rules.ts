import { amountOfLine } from '#domain/checks/amount-of-line.check.ts'
import { amountsAddUp } from '#domain/checks/amounts-add-up.check.ts'
import type { Check } from '#domain/checks/check.ts'
import { sumOfLines } from '#domain/checks/sum-of-lines.check.ts'
import { taxOfLine } from '#domain/checks/tax-of-line.check.ts'

type Severity = Check['severity']

/** Kinds of the tax office whose lines are without tax and whose totals are those of the lines, to the cent. */
const withTaxedLines = new Set(['1', '4', '8', '9', '10', '14', '21', '33', '83', '91', '92'])
/** Sales of new cars: one thing, one price. */
const withoutLines = new Set(['3', '93'])
/** General invoices and bills of offices and hospitals: what they list is what they ask for. */
const withPlainLines = new Set(['24', '34', '36', '38', '40'])

/** Quantity by price is the amount, and amount by rate the tax; where prices or discounts may be told otherwise it is only worth knowing. */
export function lineRules(severity: Severity) {
  return [
    amountOfLine({ quantity: 'quantity', unitPrice: 'unitPrice', amount: 'amount' }, severity),
    taxOfLine({ amount: 'amount', taxRate: 'taxRate', tax: 'tax' }, { severity }),
  ] as const
}

/** The rules over a line of a Chinese kind. */
export function rulesOfLine(code: string): readonly Check[] {
  return lineRules(withTaxedLines.has(code) ? 'must' : 'worth-knowing')
}

/** Sums of kinds that have their own; a bill may lack a row that was cut off, so they are only worth knowing. */
const ownSums: Readonly<Record<string, readonly Check[]>> = {
  '27': [
    amountsAddUp({
      name: 'fareAndFees',
      parts: ['fare', 'airportFee', 'fuelSurcharge'],
      also: ['otherTaxes'],
      total: 'totalIncludingTax',
      severity: 'worth-knowing',
    }),
  ],
  '31': [plainSum('sumOfAmounts', 'trips:amount', 'totalIncludingTax')],
  '35': [plainSum('sumOfTaxes', 'goods:tax', 'totalTax')],
  '37': [plainSum('sumOfAmounts', 'taxes:amount', 'totalTax')],
  '38': [
    amountsAddUp({
      name: 'waysOfPaying',
      parts: ['insurancePayment', 'otherPayment', 'personalAccountPayment', 'personalCashPayment'],
      total: 'totalIncludingTax',
      severity: 'worth-knowing',
    }),
  ],
}

function plainSum(name: 'sumOfAmounts' | 'sumOfTaxes', place: `${string}:${string}`, total: string): Check {
  const [table = '', column = ''] = place.split(':')
  return sumOfLines({ name, column: { table, column }, total, severity: 'worth-knowing' })
}

/** What the lines of a Chinese kind add up to, and its amounts. */
export function rulesOfSums(code: string): Check[] {
  return [...rulesOfLineItems(code), ...(ownSums[code] ?? [])]
}

function rulesOfLineItems(code: string): Check[] {
  const amounts = { table: 'lineItems', column: 'amount' }
  if (withPlainLines.has(code)) {
    return [sumOfLines({ name: 'sumOfAmounts', column: amounts, total: 'totalIncludingTax', severity: 'worth-knowing' })]
  }
  const total = amountsAddUp({ parts: ['totalExcludingTax', 'totalTax'], total: 'totalIncludingTax' })
  if (withoutLines.has(code)) return [total]
  if (!withTaxedLines.has(code)) return []
  return [
    sumOfLines({ name: 'sumOfAmounts', column: amounts, total: 'totalExcludingTax' }),
    sumOfLines({ name: 'sumOfTaxes', column: { table: 'lineItems', column: 'tax' }, total: 'totalTax' }),
    total,
  ]
}
