import type { FieldFormat } from './format.ts'

function bare(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Short codes such as a document's kind: upper-case letters and digits; spaces and signs do not count. */
export const code: FieldFormat = {
  parse: (typed) =>
    typed
      .toUpperCase()
      .replace(/[\s<]+/gu, ' ')
      .trim() || null,
  show: (value) => value,
  same: (left, right) => bare(left) === bare(right),
  possible: (value) => bare(value) !== '',
}
