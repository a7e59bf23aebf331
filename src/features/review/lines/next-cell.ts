import { cellKey, placeOfCellKey } from '#domain/table/cell-key.ts'
import type { TableView } from './table-view.ts'

export type CellMove = 'left' | 'right' | 'up' | 'down' | 'next' | 'previous' | 'row-start' | 'row-end' | 'first' | 'last'

/** The cell that a key goes to; null where the table ends. `next` and `previous` go on in the next row. */
export function nextCell({ table, rows, columns }: TableView, key: string, move: CellMove): string | null {
  const place = placeOfCellKey(key)
  const at = { row: rows.findIndex(({ row }) => row === place?.row), column: columns.findIndex((each) => each.key === place?.column) }
  if (at.row < 0 || at.column < 0) return null
  const lastColumn = columns.length - 1
  const steps: Record<CellMove, () => { row: number; column: number }> = {
    left: () => ({ ...at, column: at.column - 1 }),
    right: () => ({ ...at, column: at.column + 1 }),
    up: () => ({ ...at, row: at.row - 1 }),
    down: () => ({ ...at, row: at.row + 1 }),
    next: () => (at.column < lastColumn ? { ...at, column: at.column + 1 } : { row: at.row + 1, column: 0 }),
    previous: () => (at.column > 0 ? { ...at, column: at.column - 1 } : { row: at.row - 1, column: lastColumn }),
    'row-start': () => ({ ...at, column: 0 }),
    'row-end': () => ({ ...at, column: lastColumn }),
    first: () => ({ row: 0, column: 0 }),
    last: () => ({ row: rows.length - 1, column: lastColumn }),
  }
  const to = steps[move]()
  const [row, column] = [rows[to.row]?.row, columns[to.column]?.key]
  return row === undefined || column === undefined ? null : cellKey({ table, row, column })
}
