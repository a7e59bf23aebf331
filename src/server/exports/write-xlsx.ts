import writeExcelFile from 'write-excel-file/node'

/** Excel opens no file with more characters in a cell. */
const longestCell = 32_767
const cutHere = ' … [cut: a cell of Excel holds no more; CSV and JSON have all of it]'

function fitted(value: string): string {
  return value.length <= longestCell ? value : value.slice(0, longestCell - cutHere.length).replace(/[\uD800-\uDBFF]$/, '') + cutHere
}

/** A workbook of one sheet. Every cell is text: numbers of documents keep their zeros, and nothing runs as a formula. */
export async function writeXlsx(heading: readonly string[], rows: readonly string[][]): Promise<Uint8Array> {
  const text = (value: string) => ({ type: String, value: fitted(value) })
  const bold = (value: string) => ({ type: String, value, fontWeight: 'bold' as const })
  const sheet = [heading.map(bold), ...rows.map((row) => row.map(text))]
  return writeExcelFile(sheet, { sheet: 'Records', stickyRowsCount: 1 }).toBuffer()
}
