import { decimalNumber, type DecimalSign } from './decimal-number.ts'
import type { FieldFormat } from './format.ts'

/** Signs and codes of currencies, before the figures or after them. */
const currency = /^(?:[A-Z]{2,3}\s?)?\p{Sc}|^[A-Z]{3}(?=[\s\d-])|\p{Sc}$|\b[A-Z]{3}$|[元圆圓円]\s*(?:整)?$/giu

/** A value in its own form: `12.345` is no thousands there, as it may be in print. */
const ownForm = /^-?\d+(?:\.\d+)?$/

/** Amounts of money as figures with a point, `1234.50`; the currency is not kept. */
export function amountWith(sign: DecimalSign): FieldFormat {
  const parse = (typed: string): string | null => decimalNumber(typed.normalize('NFKC').trim().replaceAll(currency, '').trim(), sign)
  const numberOf = (value: string): number => Number(ownForm.test(value) ? value : (parse(value) ?? Number.NaN))
  return {
    parse,
    show: (value) => value,
    same: (left, right) => left === right || numberOf(left) === numberOf(right),
    possible: (value) => !Number.isNaN(numberOf(value)),
  }
}

/** Where no more is known of the document. */
export const amount: FieldFormat = amountWith('unsure')
