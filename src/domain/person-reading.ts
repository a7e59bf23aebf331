import type { FieldSpec } from './document-type.ts'
import type { FieldFormat } from './formats/format.ts'
import { formatOfField } from './formats/format-of-field.ts'
import type { Reading } from './reading.ts'

/** What a person did to a field: kept the machine's value, took another reading, or typed. */
export type PersonAct = 'confirmed' | 'chose' | 'typed'

const notes = {
  confirmed: 'person-confirmed',
  chose: 'person-chose',
  typed: 'person-typed',
  accepted: 'person-accepted',
} as const

export interface PersonReadingRequest {
  field: string
  spec: FieldSpec
  /** A value or what was typed; null or blank says that the document has none. */
  value: string | null
  /** `accepted`: by verifying the record as a whole. */
  how: PersonAct | 'accepted'
  /** What was read for the field, so that the person's value keeps its place on the page. */
  machine: readonly Reading[]
}

/** A person's word as a reading: the highest of sources. Text that is no value of its kind keeps a null value. */
export function personReading({ field, spec, value, how, machine }: PersonReadingRequest): Reading {
  const format = formatOfField(spec)
  const text = value?.trim() ?? ''
  const parsed = text === '' ? null : valueOf(text, { format, how })
  const alike = machine.find((reading) => reading.value !== null && parsed !== null && format.same(reading.value, parsed))
  const place = alike ?? machine.find(({ box }) => box !== null)
  return {
    field,
    source: 'person',
    text,
    value: parsed,
    pageIndex: place?.pageIndex ?? 0,
    box: place?.box ?? null,
    characters: [],
    notes: [notes[how]],
  }
}

/** A machine's value that a person keeps stands in its own form: `12.345` is told there, though it may be thousands where it is typed. */
function valueOf(text: string, { format, how }: { format: FieldFormat; how: PersonReadingRequest['how'] }): string | null {
  return format.parse(text) ?? (how !== 'typed' && format.possible(text) ? text : null)
}
