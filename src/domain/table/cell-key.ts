export interface ColumnPlace {
  table: string
  column: string
}

/** One cell of a record's tables. */
export interface CellPlace extends ColumnPlace {
  /** Rows sort by it: 1, 2, 3 in the order of print, 3.5 for one that was put between 3 and 4. */
  row: number
}

const form = /^([a-z]\w{0,40}):(\d{1,5}(?:\.\d{1,9})?):([a-z]\w{0,40})$/i

/** The name under which a cell is read, edited and judged as a field: `lineItems:3:amount`. */
export function cellKey({ table, row, column }: CellPlace): string {
  return `${table}:${row}:${column}`
}

/** Null for what names no cell, and for other spellings of a row than its own: one cell has one key. */
export function placeOfCellKey(key: string): CellPlace | null {
  const [, table, number, column] = form.exec(key) ?? []
  if (table === undefined || number === undefined || column === undefined) return null
  const row = Number(number)
  return row > 0 && String(row) === number ? { table, row, column } : null
}
