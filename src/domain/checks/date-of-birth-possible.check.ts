import { yearsOn } from '../formats/calendar-date.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

/** Nobody has yet become 123. */
const oldestYears = 120

/** Someone born then can be alive: not in the future, and at most 120 years ago. */
export function dateOfBirthPossible<Field extends string>(field: Field): Check<Field> {
  return {
    name: 'dateOfBirthPossible',
    severity: 'must',
    fields: [field],
    run: (values, { today }) => {
      const date = dateValue(values, field)
      if (date === null) return unknown('no-date', { field })
      if (date.first > today) return fail('birth-in-future', { field, date: date.value })
      return date.last < yearsOn(today, -oldestYears) ? fail('birth-too-long-ago', { field, date: date.value }) : pass
    },
  }
}
