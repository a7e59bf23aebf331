import { decimalNumber } from './decimal-number.ts'
import type { FieldFormat } from './format.ts'

/** Signs and codes of currencies, before the figures or after them. */
const currency = /^(?:[A-Z]{2,3}\s?)?\p{Sc}|^[A-Z]{3}\b|\p{Sc}$|\b[A-Z]{3}$|[元圆圓円]\s*(?:整)?$/giu

function parse(typed: string): string | null {
  return decimalNumber(typed.normalize('NFKC').trim().replaceAll(currency, '').trim())
}

/** Amounts of money as figures with a point, `1234.50`; the currency is not kept. */
export const amount: FieldFormat = {
  parse,
  show: (value) => value,
  same: (left, right) => left === right || (parse(left) !== null && Number(parse(left)) === Number(parse(right) ?? Number.NaN)),
  possible: (value) => parse(value) !== null,
}
