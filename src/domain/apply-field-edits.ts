import { type DocumentType, type FieldSpec, fieldSpec } from './document-type.ts'
import { type PersonAct, personReading } from './person-reading.ts'
import type { Reading } from './reading.ts'
import { placeOfLineKey } from './text/line-key.ts'

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

/** A line of a text is written as it stands. */
const lineSpec: FieldSpec = { kind: 'text', group: 'document', required: false, labels: [] }

function applyOne(documentType: DocumentType, readings: readonly Reading[], edit: FieldEdit): readonly Reading[] {
  const line = documentType.text === true ? placeOfLineKey(edit.field) : null
  const spec = line ? lineSpec : fieldSpec(documentType, edit.field)
  if (spec === null) return readings
  const kept = readings.filter(({ field, source }) => field !== edit.field || source !== 'person')
  if (edit.how === 'withdrawn') return kept
  const machine = kept.filter(({ field }) => field === edit.field)
  const person = personReading({ field: edit.field, spec, value: edit.value, how: edit.how, machine })
  return [...kept, line ? { ...person, pageIndex: line.pageIndex } : person]
}

/**
 * The readings with a person's edits among them, one for each field: the same in the page's draft and on the server.
 * A line of a text is edited under its own key. Edits of fields that the type does not have change nothing; the server refuses them before.
 */
export function applyFieldEdits({ documentType, readings, edits }: ApplyFieldEditsRequest): readonly Reading[] {
  return edits.reduce<readonly Reading[]>((all, edit) => applyOne(documentType, all, edit), readings)
}
