import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

/** Something that has happened, such as an issue, cannot lie ahead. */
export function dateNotInFuture<Field extends string>(field: Field): Check<Field> {
  return {
    name: 'dateNotInFuture',
    severity: 'must',
    fields: [field],
    run: (values, { today }) => {
      const date = dateValue(values, field)
      if (date === null) return unknown('no-date', { field })
      return date.first > today ? fail('date-in-future', { field, date: date.value }) : pass
    },
  }
}
