import type { FieldEdit } from '#domain/apply-field-edits.ts'
import type { FieldRow } from './fields/field-row.ts'

/** What Enter means at a field. */
export type AcceptStep =
  /** What was typed is no value: it is said, and the keyboard stays. */
  | { kind: 'misfit'; row: FieldRow }
  /** The value stands as it is. */
  | { kind: 'confirm'; edit: FieldEdit }
  /** The person has changed it already: on to the next. */
  | { kind: 'done' }
  /** Nothing was to be accepted here; with nothing left anywhere, the record is verified. */
  | { kind: 'look' }

/** What Enter does at the focused field; `isTouched`: the person changed it since it was reached. */
export function acceptStep(row: FieldRow | null, isTouched: boolean): AcceptStep {
  if (row === null) return { kind: 'look' }
  if (row.misfit !== null) return { kind: 'misfit', row }
  const { key, state, value } = row.field
  if ((state === 'look' || state === 'conflict') && value !== null)
    return { kind: 'confirm', edit: { field: key, value, how: 'confirmed' } }
  return { kind: isTouched ? 'done' : 'look' }
}
