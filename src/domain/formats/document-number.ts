import type { FieldFormat } from './format.ts'
import { latinDigits } from './latin-digits.ts'

function bare(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The longest that a machine-readable zone holds is 23; prints may add spaces and signs. */
const longest = 40

/** Numbers of documents and people: O and 0 differ, spaces and signs do not count. */
export const documentNumber: FieldFormat = {
  parse: (typed) => {
    const value = latinDigits(typed)
      .toUpperCase()
      .replace(/[\s<]+/gu, ' ')
      .trim()
    return bare(value) === '' || value.length > longest ? null : value
  },
  show: (value) => value,
  same: (left, right) => bare(left) === bare(right),
  possible: (value) => bare(value) !== '' && value.length <= longest,
}
