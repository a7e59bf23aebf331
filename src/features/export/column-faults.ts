import type { DraftColumn, TemplateDraft } from './template-draft.ts'

export type ColumnFault = 'no-name' | 'same-name'

/** What keeps columns from being written, by the column's id: no heading, or in JSON one that stands twice. UBL has none. */
export function columnFaults({ columns, format }: Pick<TemplateDraft, 'columns' | 'format'>): ReadonlyMap<string, ColumnFault> {
  const faults = new Map<string, ColumnFault>()
  if (format === 'ubl') return faults
  const seen = new Set<string>()
  for (const { id, column } of columns) {
    if (column.trim() === '') faults.set(id, 'no-name')
    else if (format === 'json' && seen.has(column)) faults.set(id, 'same-name')
    seen.add(column)
  }
  return faults
}

/** The first of `columns` that has a fault. */
export function firstFaulty(columns: readonly DraftColumn[], faults: ReadonlyMap<string, ColumnFault>): DraftColumn | null {
  return columns.find(({ id }) => faults.has(id)) ?? null
}
