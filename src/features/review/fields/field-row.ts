import type { FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reason } from '#domain/outcome.ts'
import type { Field } from '#domain/record.ts'
import { doubtPlaces } from './doubt-places.ts'
import { sayMisfit } from './say-misfit.ts'

/** A field as the list shows it. */
export interface FieldRow {
  field: Field
  spec: FieldSpec
  /** The value as people write it, or what was typed where that is no value; empty when there is none. */
  shown: string
  /** Places in `shown` to look at, from 0. */
  doubts: readonly number[]
  /** Why what was typed is no value of its kind. */
  misfit: Reason | null
}

/** A judged field with all that its line needs. */
export function fieldRow(field: Field, spec: FieldSpec, locale: string): FieldRow {
  const typed = field.readings.find(({ source }) => source === 'person')?.text ?? ''
  const isMisfit = field.value === null && typed !== ''
  const shown = field.value === null ? typed : formatOfField(spec).show(field.value, locale)
  const isDoubtful = field.state === 'look' || field.state === 'conflict'
  return { field, spec, shown, doubts: isDoubtful ? doubtPlaces(field, shown) : [], misfit: isMisfit ? sayMisfit(spec.kind, typed) : null }
}
