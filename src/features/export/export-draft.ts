import type { ExportColumn, ExportTemplate } from '#client/wire-types.ts'

/** A template as it is being changed. */
export type ExportDraft = Pick<ExportTemplate, 'name' | 'format' | 'documentTypes' | 'onlyNew'> & {
  columns: readonly DraftColumn[]
}

/** A column of the file. Its key stays when it moves. */
export type DraftColumn = ExportColumn & { key: number }

/** Numbers columns that came without keys. */
export function withKeys(columns: readonly ExportColumn[]): DraftColumn[] {
  return columns.map((column, key) => ({ ...column, key }))
}

/** The column moved by one place; the same list where there is none to go to. */
export function moveColumn(columns: readonly DraftColumn[], key: number, step: 1 | -1): readonly DraftColumn[] {
  const from = columns.findIndex((column) => column.key === key)
  return placeColumn(columns, key, from + step)
}

/** The column at that place, from 0; the same list for a place outside of it. */
export function placeColumn(columns: readonly DraftColumn[], key: number, place: number): readonly DraftColumn[] {
  const moved = columns.find((column) => column.key === key)
  if (moved === undefined || place < 0 || place >= columns.length) return columns
  const others = columns.filter((column) => column !== moved)
  return [...others.slice(0, place), moved, ...others.slice(place)]
}

/** One more column after the one with `key`, or at the end. */
export function addColumn(columns: readonly DraftColumn[], column: ExportColumn, key: number | null): readonly DraftColumn[] {
  const place = columns.findIndex((each) => each.key === key)
  const added = { ...column, key: Math.max(-1, ...columns.map((each) => each.key)) + 1 }
  return place < 0 ? [...columns, added] : [...columns.slice(0, place + 1), added, ...columns.slice(place + 1)]
}

/** Without the keys, as they cross the wire. */
export function plainColumns(columns: readonly DraftColumn[]): ExportColumn[] {
  return columns.map(({ field, column, writtenAs }) => ({ field, column, writtenAs }))
}

/** Whether two drafts would write the same file under the same name. */
export function sameDraft(left: ExportDraft, right: ExportDraft): boolean {
  const plain = (draft: ExportDraft) => JSON.stringify({ ...draft, columns: plainColumns(draft.columns), documentTypes: draft.documentTypes.toSorted() })
  return plain({ ...left }) === plain({ ...right })
}
