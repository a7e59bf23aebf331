import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import type { FieldState } from '#domain/field-state.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'

/** Who read it: our own engine, from whatever source, and the remote API. */
export const remoteRows = ['here', 'remote'] as const
export type RemoteRow = (typeof remoteRows)[number]

/** One value as both read it. */
export interface RemoteColumn {
  field: string
  state: FieldState
  /** As people write it; null where that reader says nothing. */
  says: Readonly<Record<RemoteRow, string | null>>
  /** `alone`: only one of the two read it. */
  verdict: 'agree' | 'differ' | 'alone'
}

function isOfRow(row: RemoteRow): (reading: Reading) => boolean {
  return ({ source, value, notes }) => {
    if (value === null || notes.includes('alternative')) return false
    return row === 'remote' ? source === 'flyocr' : source !== 'flyocr' && source !== 'person' && source !== 'tax-office'
  }
}

function valueOf({ readings }: Field, row: RemoteRow): string | null {
  return readings.find(isOfRow(row))?.value ?? null
}

/** A value as both read it; [] where neither did, or nobody reads it. */
export function columnOf(field: Field, documentType: DocumentType, locale: string): RemoteColumn[] {
  const spec = fieldSpec(documentType, field.key)
  if (spec === null || spec.derived === true) return []
  const format = formatOfField(spec)
  const [here, remote] = [valueOf(field, 'here'), valueOf(field, 'remote')]
  if (here === null && remote === null) return []
  const says = { here: here && format.show(here, locale), remote: remote && format.show(remote, locale) }
  return [{ field: field.key, state: field.state, says, verdict: verdictOn(here, remote, format.same) }]
}

function verdictOn(here: string | null, remote: string | null, same: (a: string, b: string) => boolean): RemoteColumn['verdict'] {
  if (here === null || remote === null) return 'alone'
  return same(here, remote) ? 'agree' : 'differ'
}

/** A column for each value outside of tables that either read, in the document's order; none where only one of the two read at all. */
export function remoteColumns(fields: readonly Field[], documentType: DocumentType | null, locale: string): RemoteColumn[] {
  if (documentType === null) return []
  const columns = fields.filter(({ key }) => placeOfCellKey(key) === null).flatMap((field) => columnOf(field, documentType, locale))
  return remoteRows.every((row) => columns.some(({ says }) => says[row] !== null)) ? columns : []
}
