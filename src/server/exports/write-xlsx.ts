import writeExcelFile from 'write-excel-file/node'

/** A workbook of one sheet. Every cell is text: numbers of documents keep their zeros, and nothing runs as a formula. */
export async function writeXlsx(heading: readonly string[], rows: readonly string[][]): Promise<Uint8Array> {
  const text = (value: string) => ({ type: String, value })
  const bold = (value: string) => ({ type: String, value, fontWeight: 'bold' as const })
  const sheet = [heading.map(bold), ...rows.map((row) => row.map(text))]
  return writeExcelFile(sheet, { sheet: 'Records', stickyRowsCount: 1 }).toBuffer()
}
