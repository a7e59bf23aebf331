import type { FieldEdit } from '#contract/records.contract.ts'
import type { Field } from '#domain/record.ts'
import type { Draft } from './draft.ts'

/** The edit that would bring a field to where it stands now: what an undo goes back to. */
export function standingEdit(field: Field, draft: Draft | undefined): FieldEdit {
  if (draft) return { field: field.key, value: draft.value, how: draft.how }
  if (field.state !== 'verified') return { field: field.key, value: field.value, how: 'withdrawn' }
  return { field: field.key, value: field.value, how: field.source === 'person' ? 'typed' : 'confirmed' }
}
