import type { FieldRow } from './field-row.ts'

/** The record of an earlier invoice of the same supplier, which the field is held against; null where there is none. */
export function earlierRecord({ field }: FieldRow): string | null {
  return field.evidence.map(({ values }) => values['record'] ?? '').find((id) => id !== '') ?? null
}
