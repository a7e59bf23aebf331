import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

/** What has happened, such as an issue, cannot lie ahead. */
export function dateNotInFuture<Field extends string>(...fields: [Field, ...Field[]]): Check<Field> {
  return {
    name: 'dateNotInFuture',
    severity: 'must',
    fields,
    run: (values, { today }) => {
      const told = fields.map((field) => ({ field, date: dateValue(values, field) }))
      for (const { field, date } of told) {
        if (date !== null && date.first > today) return fail('date-in-future', { field, date: date.value })
      }
      const untold = told.find(({ date }) => date === null)
      return untold === undefined ? pass : unknown('no-date', { field: untold.field })
    },
  }
}
