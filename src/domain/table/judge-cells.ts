import type { DocumentType } from '../document-type.ts'
import { judgeField } from '../judge-field.ts'
import type { Reading } from '../reading.ts'
import type { Field } from '../record.ts'
import { cellKey, placeOfCellKey } from './cell-key.ts'
import { rowsOfTable } from './rows-of-table.ts'

export interface JudgeCellsRequest {
  documentType: DocumentType
  /** Every reading of the record. */
  readings: readonly Reading[]
}

/**
 * The cells of a record's tables, row by row, each judged like a field: those that have a reading, emptied ones among them,
 * and those that each row must have.
 */
export function judgeCells({ documentType, readings }: JudgeCellsRequest): Field[] {
  const tables = Object.entries(documentType.tables ?? {})
  if (tables.length === 0) return []
  const byKey = readingsByCell(readings)
  return tables.flatMap(([table, { columns }]) => {
    const read = cellsOf(documentType, { table, rows: rowsWithReadings(byKey, table), byKey })
    const kept = new Set(rowsOfTable(read, table))
    const wanted = Object.keys(columns).filter((column) => columns[column]?.required === true)
    const missing = new Set([...kept].flatMap((row) => wanted.map((column) => cellKey({ table, row, column }))))
    return read.filter(({ key, readings: own }) => own.length > 0 || missing.has(key))
  })
}

function readingsByCell(readings: readonly Reading[]): ReadonlyMap<string, Reading[]> {
  const byKey = new Map<string, Reading[]>()
  for (const reading of readings) {
    if (placeOfCellKey(reading.field) === null) continue
    const own = byKey.get(reading.field)
    if (own) own.push(reading)
    else byKey.set(reading.field, [reading])
  }
  return byKey
}

function rowsWithReadings(byKey: ReadonlyMap<string, Reading[]>, table: string): number[] {
  const rows = [...byKey.keys()].flatMap((key) => {
    const place = placeOfCellKey(key)
    return place?.table === table ? [place.row] : []
  })
  return [...new Set(rows)].toSorted((one, other) => one - other)
}

interface CellsRequest {
  table: string
  rows: readonly number[]
  byKey: ReadonlyMap<string, Reading[]>
}

function cellsOf(documentType: DocumentType, { table, rows, byKey }: CellsRequest): Field[] {
  const columns = Object.entries(documentType.tables?.[table]?.columns ?? {})
  return rows.flatMap((row) =>
    columns.map(([column, spec]) => {
      const key = cellKey({ table, row, column })
      return judgeField({ documentType, key, spec, readings: byKey.get(key) ?? [] })
    }),
  )
}
