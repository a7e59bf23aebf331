import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

const millisecondsOfDay = 86_400_000

function daysBetween(earlier: string, later: string): number {
  return Math.abs(Date.parse(later) - Date.parse(earlier)) / millisecondsOfDay
}

interface SameDateOptions {
  /** By how many days the calendars may differ, so that no such difference speaks against either date. */
  apart?: number
}

/**
 * A day that a document prints in two calendars or languages is the same both times. Hijri days printed before Umm
 * al-Qura was in force, or counted by the moon, may be some days from it.
 */
export function sameDate<Field extends string>(first: Field, second: Field, { apart = 0 }: SameDateOptions = {}): Check<Field> {
  return {
    name: 'sameDate',
    severity: 'must',
    fields: [second, first],
    proves: [first, second],
    run: (values) => {
      const one = dateValue(values, first)
      const other = dateValue(values, second)
      if (one === null) return unknown('no-date', { field: first })
      if (other === null) return unknown('no-date', { field: second })
      const partial = [one, other].find((date) => date.first !== date.last)
      if (partial !== undefined) return unknown('date-partial', { field: partial === one ? first : second, date: partial.value })
      if (one.value === other.value) return pass
      const told = { field: second, date: other.value, other: one.value }
      return daysBetween(one.first, other.first) <= apart ? unknown('calendars-apart', told) : fail('dates-differ', told)
    },
  }
}
