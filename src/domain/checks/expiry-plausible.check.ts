import { yearsOn } from '../formats/calendar-date.ts'
import { noExpiry } from '../formats/no-expiry.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

const farYears = 20

/** An expiry within 20 years either way; one beyond may be of another century. Some cards are given for life and say so. */
export function expiryPlausible<Field extends string>(field: Field): Check<Field> {
  return {
    name: 'expiryPlausible',
    severity: 'worth-knowing',
    fields: [field],
    run: (values, { today }) => {
      const date = dateValue(values, field)
      if (date === null) return unknown('no-date', { field })
      if (date.value === noExpiry) return pass
      if (date.first > yearsOn(today, farYears)) return fail('expiry-far-ahead', { field, date: date.value })
      return date.last < yearsOn(today, -farYears) ? fail('expiry-long-ago', { field, date: date.value }) : pass
    },
  }
}
