import type { Field } from '../record.ts'
import { placeOfCellKey } from '../table/cell-key.ts'
import { columnKey, placeOfColumnKey } from '../table/column-key.ts'
import { rowsOfTable } from '../table/rows-of-table.ts'
import type { RowColumn } from './record-rows.ts'

/** Under which a row says which of its record's it is, from 1. */
export const lineField = 'line'

interface WithFields {
  fields: readonly Pick<Field, 'key' | 'value'>[]
}

/**
 * Each record once for each row of its table, with that row's cells under the keys of their columns. Of several tables in
 * the columns it is the first that the record has rows in; a record without any stays as it is, so that none is lost.
 */
export function byLines<Source extends WithFields>(records: readonly Source[], columns: readonly Pick<RowColumn, 'field'>[]): Source[] {
  const tables = [...new Set(columns.flatMap(({ field }) => placeOfColumnKey(field)?.table ?? []))]
  return records.flatMap((record) => {
    const table = tables.find((each) => rowsOfTable(record.fields, each).length > 0)
    return table === undefined ? [record] : rowsOfTable(record.fields, table).map((row, at) => ofRow(record, { table, row, line: at + 1 }))
  })
}

function ofRow<Source extends WithFields>(record: Source, { table, row, line }: { table: string; row: number; line: number }): Source {
  const own = record.fields.flatMap(({ key, value }) => {
    const place = placeOfCellKey(key)
    if (place === null) return [{ key, value }]
    return place.table === table && place.row === row ? [{ key: columnKey({ table, column: place.column }), value }] : []
  })
  return { ...record, fields: [...own, { key: lineField, value: String(line) }] }
}
