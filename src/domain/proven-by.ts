import type { Evidence } from './evidence.ts'
import type { Field } from './record.ts'

/** A field with a second source that says the same: what spoke against it is a note from then on. */
export function provenBy(field: Field, told: Evidence): Field {
  const others = field.evidence.map((each) => (each.weight === 'against' ? { ...each, weight: 'note' as const } : each))
  return { ...field, state: 'proven', evidence: [told, ...others] }
}
