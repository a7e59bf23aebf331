import { fail, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { equationCheck } from './equation-check.ts'
import { inDecimals, lastPlace, printedNumber } from './printed-number.ts'

/** The columns of a line: how many, at what price each, for what in all. */
export interface LineColumns<Column extends string> {
  quantity: Column
  unitPrice: Column
  amount: Column
}

/** Quantity by price is the amount, as far as a rounded price allows. A failure is shown at the amount. */
export function amountOfLine<const Column extends string>(
  { quantity, unitPrice, amount }: LineColumns<Column>,
  severity: Check['severity'] = 'must',
): Check<Column> {
  return equationCheck<Column>({
    name: 'amountOfLine',
    severity,
    fields: [amount, quantity, unitPrice],
    proves: [amount, quantity, unitPrice],
    scaled: [amount, unitPrice],
    stand: (values) => {
      const [count, price, sum] = [quantity, unitPrice, amount].map((column) => printedNumber(values, column))
      if (!count || !price || !sum) return unknown('no-value', { field: amount })
      const product = count.value * price.value
      const exact = lastPlace(sum) / 2
      const told = { count: values[quantity] ?? '', price: values[unitPrice] ?? '', told: values[amount] ?? '' }
      return {
        gap: Math.abs(product - sum.value),
        exact,
        allowed: exact + (Math.abs(count.value) * lastPlace(price)) / 2,
        failure: fail('line-amount-differs', { field: amount, ...told, product: inDecimals(product, Math.max(sum.decimals, 2)) }),
      }
    },
    solved: (values, column) => {
      const [count, price, sum] = [quantity, unitPrice, amount].map((each) => printedNumber(values, each)?.value)
      if (count === undefined || price === undefined || sum === undefined) return null
      if (column === amount) return count * price
      return column === quantity ? sum / price : sum / count
    },
  })
}
