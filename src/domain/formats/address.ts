import type { FieldFormat } from './format.ts'
import { tidyText } from './text.ts'

/** Where a line ends is chance, and so is the sign that stands there. */
function bare(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Addresses and places, several lines as one. */
export const address: FieldFormat = {
  parse: tidyText,
  show: (value) => value,
  same: (left, right) => left === right || (bare(left) !== '' && bare(left) === bare(right)),
  possible: (value) => bare(value) !== '',
}
