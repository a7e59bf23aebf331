import { type DocumentType, fieldSpec } from './document-type.ts'
import { type PersonAct, personReading } from './person-reading.ts'
import type { Reading } from './reading.ts'

export interface FieldEdit {
  field: string
  /** In the field's own form, or as typed; null when the person says that there is none. */
  value: string | null
  /** `withdrawn`: the machine's value again, unsettled. */
  how: PersonAct | 'withdrawn'
}

export interface ApplyFieldEditsRequest {
  documentType: DocumentType
  /** Every reading of the record. */
  readings: readonly Reading[]
  /** In the order they were made. */
  edits: readonly FieldEdit[]
}

function applyOne(documentType: DocumentType, readings: readonly Reading[], edit: FieldEdit): readonly Reading[] {
  const spec = fieldSpec(documentType, edit.field)
  if (spec === null) return readings
  const kept = readings.filter(({ field, source }) => field !== edit.field || source !== 'person')
  if (edit.how === 'withdrawn') return kept
  const machine = kept.filter(({ field }) => field === edit.field)
  return [...kept, personReading({ field: edit.field, spec, value: edit.value, how: edit.how, machine })]
}

/**
 * The readings with a person's edits among them, one for each field: the same in the page's draft and on the server.
 * Edits of fields that the type does not have change nothing; the server refuses them before.
 */
export function applyFieldEdits({ documentType, readings, edits }: ApplyFieldEditsRequest): readonly Reading[] {
  return edits.reduce<readonly Reading[]>((all, edit) => applyOne(documentType, all, edit), readings)
}
