import type { Field } from '../record.ts'
import { placeOfCellKey } from './cell-key.ts'

/** As much of a field as tells whether its cell is empty. */
type Cell = Pick<Field, 'key' | 'value'> & Partial<Pick<Field, 'state'>>

/** The numbers of a table's rows, in order. A row whose every cell a person emptied is none. */
export function rowsOfTable(fields: readonly Cell[], table: string): number[] {
  const rows = new Set<number>()
  for (const field of fields) {
    const place = placeOfCellKey(field.key)
    if (place?.table === table && !isEmptied(field)) rows.add(place.row)
  }
  return [...rows].toSorted((one, other) => one - other)
}

/** A cell that waits for somebody holds its row, also where nothing could be made of its print. */
function isEmptied({ value, state = 'verified' }: Cell): boolean {
  return value === null && (state === 'verified' || state === 'missing')
}
