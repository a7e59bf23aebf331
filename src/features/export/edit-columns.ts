import type { ExportColumn } from '#client/wire-types.ts'
import { moveItem } from './move-item.ts'
import type { DraftColumn } from './template-draft.ts'

type Columns = readonly DraftColumn[]

function nextId(columns: Columns): string {
  return String(Math.max(-1, ...columns.map(({ id }) => Number(id))) + 1)
}

/** Stands after the column `afterId`; at the end where there is none. */
export function addColumn(columns: Columns, column: ExportColumn, afterId: string | null): { columns: Columns; addedId: string } {
  const id = nextId(columns)
  const after = columns.findIndex((each) => each.id === afterId)
  const at = after < 0 ? columns.length : after + 1
  return { columns: columns.toSpliced(at, 0, { ...column, id }), addedId: id }
}

/** `neighbourId`: the column that now stands where the removed one stood; null when none is left. */
export function removeColumn(columns: Columns, id: string): { columns: Columns; neighbourId: string | null } {
  const at = columns.findIndex((each) => each.id === id)
  if (at < 0) return { columns, neighbourId: null }
  const rest = columns.toSpliced(at, 1)
  return { columns: rest, neighbourId: rest[Math.min(at, rest.length - 1)]?.id ?? null }
}

/** One place up (-1) or down (1); the first and the last stay. */
export function moveColumn(columns: Columns, id: string, step: 1 | -1): Columns {
  const at = columns.findIndex((each) => each.id === id)
  return at < 0 ? columns : moveItem(columns, at, at + step)
}

export function changeColumn(columns: Columns, id: string, change: Partial<ExportColumn>): Columns {
  return columns.map((each) => (each.id === id ? { ...each, ...change } : each))
}
