/** Characters that a spreadsheet takes for the beginning of a formula. */
const startsFormula = /^[=+\-@]/

/**
 * The values of a record as one row for a spreadsheet, in document order: tabs between them, none inside.
 * What a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function recordAsTsv(values: readonly (string | null)[]): string {
  return values
    .map((value) => (value ?? '').replace(/\s+/g, ' ').trim())
    .map((value) => (startsFormula.test(value) ? `'${value}` : value))
    .join('\t')
}
