import { decimalNumber } from './decimal-number.ts'
import type { FieldFormat } from './format.ts'

/** What stands where a rate would, on goods without one: exempt, not taxed, taxed at nothing. */
const withoutRate: ReadonlySet<string> = new Set(['免税', '不征税', '零税率', '出口零税率', '普通零税率'])

/** `13 %`, `13%`, `5,5 %`, `13.00`: the number without its sign and without zeros that say nothing. */
function percentage(text: string): string | null {
  const bare = text.replace(/[\s%％]+$/u, '').trim()
  if (withoutRate.has(bare)) return bare
  // No rate has thousands, so that one sign in it is always that of its fraction.
  const number = decimalNumber(bare.replace(/^(\d{1,3}),(\d+)$/u, '$1.$2'), 'point')
  return number === null ? null : number.replace(/\.0+$|(?<=\.\d+?)0+$/u, '')
}

/** Rates: a number of hundredths, or the words of what has none. */
export const percentageFormat: FieldFormat = {
  parse: percentage,
  show: (value) => (/^-?\d+(?:\.\d+)?$/.test(value) ? `${value} %` : value),
  same: (left, right) => left === right || (percentage(left) ?? left) === (percentage(right) ?? right),
  possible: (value) => percentage(value) !== null,
}
