import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

/**
 * One date does not come before another; they may be the same day. A vehicle is registered and its licence issued, or a
 * holder's first card is this one. A failure is shown at the later date.
 */
export function dateNotBefore<Field extends string>(earlier: Field, later: Field): Check<Field> {
  return {
    name: 'dateNotBefore',
    severity: 'must',
    fields: [later, earlier],
    run: (values) => {
      const before = dateValue(values, earlier)
      const after = dateValue(values, later)
      if (before === null) return unknown('no-date', { field: earlier })
      if (after === null) return unknown('no-date', { field: later })
      if (before.first <= after.last) return pass
      return fail('dates-out-of-order', { field: later, earlier, date: after.value, earlierDate: before.value })
    },
  }
}
