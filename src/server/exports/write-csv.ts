import { stringify } from 'csv-stringify/sync'

/**
 * Comma-separated values as spreadsheets open them: UTF-8 with a byte order mark, lines ended as RFC 4180 says. A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function writeCsv(heading: readonly string[], rows: readonly string[][]): Uint8Array {
  const text = stringify([[...heading], ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
  return Buffer.from(text, 'utf8')
}
