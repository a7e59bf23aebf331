import type { FieldEdit } from '#domain/apply-field-edits.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { cellKey, placeOfCellKey } from '#domain/table/cell-key.ts'
import { rowBetween } from '#domain/table/row-between.ts'
import type { FieldSpec } from '#domain/document-type.ts'
import type { TableView } from './table-view.ts'

/** A typed cell; what is no value of its kind is kept as it was typed. */
export function typedCell(key: string, spec: FieldSpec, typed: string): FieldEdit {
  const tidy = typed.trim()
  return { field: key, value: tidy === '' ? null : (formatOfField(spec).parse(tidy) ?? tidy), how: 'typed' }
}

/** The number of a new row below another, or at the end; null where no number is left between them. */
export function rowBelow({ rows }: TableView, row: number | null): number | null {
  const numbers = rows.map((each) => each.row)
  const before = row ?? numbers.at(-1) ?? 0
  return rowBetween(before, numbers.find((number) => number > before) ?? null)
}

/** Empties every cell of a row that holds something: then it is none. */
export function withoutRow({ rows }: TableView, row: number): FieldEdit[] {
  const cells = rows.find((each) => each.row === row)?.cells ?? []
  return cells.filter(({ field }) => field.readings.length > 0).map(({ field }) => ({ field: field.key, value: null, how: 'typed' }))
}

/** The value of the cell above in this cell; null where nothing is above. */
export function filledDown({ rows, columns }: TableView, key: string): FieldEdit | null {
  const place = placeOfCellKey(key)
  const at = rows.findIndex(({ row }) => row === place?.row)
  const column = columns.findIndex((each) => each.key === place?.column)
  const above = rows[at - 1]?.cells[column]
  return above === undefined || above.field.value === null ? null : { field: key, value: above.field.value, how: 'typed' }
}

/** A cell as a spreadsheet puts it on the clipboard, in quotes where it holds a tab or a line's end, and what ends it. */
const clipboardCell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** Rows of cells; a line's end at the end begins no further row. */
function cellsOfClipboard(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, cell = '', end] of text.replace(/(?:\r\n|\n|\r)$/, '').matchAll(clipboardCell)) {
    row.push(unquoted(cell))
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}

/** Cells pasted from a cell on, to the right and down; rows that are missing are put at the end. None for what is one cell only. */
export function pastedCells(view: TableView, key: string, text: string): FieldEdit[] {
  const cells = cellsOfClipboard(text)
  const place = placeOfCellKey(key)
  if (!place || (cells.length < 2 && (cells[0]?.length ?? 0) < 2)) return []
  const numbers = view.rows.map(({ row }) => row)
  const from = numbers.indexOf(place.row)
  while (numbers.length < from + cells.length) numbers.push(rowBetween(numbers.at(-1) ?? 0, null) ?? 0)
  const first = view.columns.findIndex(({ key: column }) => column === place.column)
  return cells.flatMap((row, down) =>
    row.flatMap((typed, right) => {
      const column = view.columns[first + right]
      const number = numbers[from + down]
      if (column === undefined || number === undefined) return []
      return [typedCell(cellKey({ table: view.table, row: number, column: column.key }), column.spec, typed)]
    }),
  )
}

/** A row as a spreadsheet takes it. */
export function rowAsCells({ rows }: TableView, row: number): (string | null)[] {
  return (rows.find((each) => each.row === row)?.cells ?? []).map(({ field }) => field.value)
}
