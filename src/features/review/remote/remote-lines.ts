import type { DocumentType } from '#domain/document-type.ts'
import type { Field } from '#domain/record.ts'
import { cellKey, placeOfCellKey } from '#domain/table/cell-key.ts'
import { rowsOfTable } from '#domain/table/rows-of-table.ts'
import { columnOf, type RemoteColumn, remoteRows } from './remote-columns.ts'

/** One row of a table as both read it: rows that say the same stand under one number since they were read. */
export interface RemoteLine {
  row: number
  /** One for each column of the table, also where neither reads anything: of that they say the same. */
  cells: readonly RemoteColumn[]
  /** Both read each of its cells alike. */
  isAlike: boolean
}

export interface RemoteLines {
  table: string
  /** Keys of the columns of which either reads anything. */
  columns: readonly string[]
  lines: readonly RemoteLine[]
}

/** The tables that both have read, row by row; none of which only one of the two reads anything. */
export function remoteLines(fields: readonly Field[], documentType: DocumentType | null, locale: string): RemoteLines[] {
  if (documentType === null) return []
  const cells = new Map(
    fields
      .filter(({ key }) => placeOfCellKey(key) !== null)
      .flatMap((field) => columnOf(field, documentType, locale))
      .map((cell) => [cell.field, cell]),
  )
  const cellOf = (field: string): RemoteColumn =>
    cells.get(field) ?? { field, state: 'missing', says: { here: null, remote: null }, verdict: 'agree' }
  return Object.entries(documentType.tables ?? {}).flatMap(([table, spec]) => {
    const own = [...cells.values()].filter(({ field }) => placeOfCellKey(field)?.table === table)
    if (!remoteRows.every((reader) => own.some(({ says }) => says[reader] !== null))) return []
    const columns = Object.keys(spec.columns).filter((column) => own.some(({ field }) => placeOfCellKey(field)?.column === column))
    const rows = rowsOfTable(fields, table)
    const lines = rows.map((row) =>
      lineOf(
        row,
        columns.map((column) => cellOf(cellKey({ table, row, column }))),
      ),
    )
    return [{ table, columns, lines: lines.filter((line) => line.cells.some(({ says }) => says.here !== null || says.remote !== null)) }]
  })
}

function lineOf(row: number, cells: RemoteLine['cells']): RemoteLine {
  return { row, cells, isAlike: cells.every(({ verdict }) => verdict === 'agree') }
}
