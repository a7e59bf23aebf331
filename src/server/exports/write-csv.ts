import { stringify } from 'csv-stringify/sync'

/** What spreadsheets take for the beginning of a formula, wide forms too. */
const beginsFormula = /^[=+\-@\t\r＝＋－＠]/u
/** A negative amount is a number and runs nothing. */
const isNumber = /^-\d+(?:\.\d+)?$/

function guarded(cell: string): string {
  return beginsFormula.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell
}

/**
 * Comma-separated values as spreadsheets open them: UTF-8 with a byte order mark, lines ended as RFC 4180 says. A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function writeCsv(heading: readonly string[], rows: readonly string[][]): Uint8Array {
  const table = [heading, ...rows].map((row) => row.map(guarded))
  return Buffer.from(stringify(table, { bom: true, record_delimiter: 'windows' }), 'utf8')
}
