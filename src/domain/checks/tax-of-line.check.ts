import { fail, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { equationCheck } from './equation-check.ts'
import { inDecimals, lastPlace, printedNumber } from './printed-number.ts'

/** The columns of a line that tell its tax: of which amount, at which rate in percent, how much. */
export interface TaxColumns<Column extends string> {
  amount: Column
  taxRate: Column
  tax: Column
}

/** As much as a line's tax may differ from its rate's: invoices work it out of unrounded amounts. */
const usualTolerance = 0.06

/** Amount by rate is the tax. A failure is shown at the tax. */
export function taxOfLine<const Column extends string>(
  { amount, taxRate, tax }: TaxColumns<Column>,
  { severity = 'must', tolerance = usualTolerance }: { severity?: Check['severity']; tolerance?: number } = {},
): Check<Column> {
  return equationCheck<Column>({
    name: 'taxOfLine',
    severity,
    fields: [tax, amount, taxRate],
    proves: [tax, amount, taxRate],
    scaled: [tax, amount],
    stand: (values) => {
      const [net, rate, told] = [amount, taxRate, tax].map((column) => printedNumber(values, column))
      if (!net || !rate || !told) return unknown('no-value', { field: tax })
      const product = (net.value * rate.value) / 100
      const exact = lastPlace(told) / 2
      return {
        gap: Math.abs(product - told.value),
        exact,
        allowed: Math.max(exact, tolerance),
        failure: fail('line-tax-differs', {
          field: tax,
          amount: values[amount] ?? '',
          rate: String(rate.value),
          told: values[tax] ?? '',
          product: inDecimals(product, Math.max(told.decimals, 2)),
        }),
      }
    },
    solved: (values, column) => {
      const [net, rate, told] = [amount, taxRate, tax].map((each) => printedNumber(values, each)?.value)
      if (net === undefined || rate === undefined || told === undefined) return null
      if (column === tax) return (net * rate) / 100
      return column === taxRate ? (told / net) * 100 : (told / rate) * 100
    },
  })
}
