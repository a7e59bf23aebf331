import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

/** The document may still be used today: its last day counts. */
export function notExpired<Field extends string>(field: Field): Check<Field> {
  return {
    name: 'notExpired',
    severity: 'must',
    fields: [field],
    run: (values, { today }) => {
      const date = dateValue(values, field)
      if (date === null) return unknown('no-date', { field })
      if (date.last < today) return fail('expired', { field, date: date.value })
      return date.first >= today ? pass : unknown('date-partial', { field, date: date.value })
    },
  }
}
