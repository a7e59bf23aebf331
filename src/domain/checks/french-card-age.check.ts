import { yearsOn } from '../formats/calendar-date.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

const yearsPrinted = 10
const yearsAtMost = 15
/** Cards given to adults from here on hold for five years longer than printed (French decree 2013-1188). */
const extendedFrom = '2004-01-01'

/** The French card says only when it was issued; whether it still holds depends on that and on the holder's age then. */
export function frenchCardAge<Field extends string>(dateOfIssue: Field): Check<Field> {
  return {
    name: 'frenchCardAge',
    severity: 'worth-knowing',
    fields: [dateOfIssue],
    run: (values, { today }) => {
      const date = dateValue(values, dateOfIssue)
      if (date === null) return unknown('no-date', { field: dateOfIssue })
      const told = { field: dateOfIssue, date: date.value }
      if (yearsOn(date.last, yearsPrinted) >= today) return pass
      const mayBeExtended = date.last >= extendedFrom && yearsOn(date.last, yearsAtMost) >= today
      return fail(mayBeExtended ? 'french-card-extended' : 'french-card-old', told)
    },
  }
}
