import type { FieldEdit } from '#contract/records.contract.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import type { Draft } from './draft.ts'

/** The edit that would bring a field to where it stands now: what an undo goes back to. */
export function standingEdit(field: string, { known, draft }: { known: Field | null; draft: Draft | undefined }): FieldEdit {
  if (draft) return { field, value: draft.value, how: draft.how }
  const person = known?.readings.find(({ source }) => source === 'person')
  if (!person) return { field, value: known?.value ?? null, how: 'withdrawn' }
  // What was typed and is no value is kept as it was typed.
  return { field, value: person.value ?? (person.text === '' ? null : person.text), how: howOf(person) }
}

function howOf({ notes }: Reading): 'confirmed' | 'chose' | 'typed' {
  if (notes.includes('person-confirmed')) return 'confirmed'
  return notes.includes('person-chose') ? 'chose' : 'typed'
}
