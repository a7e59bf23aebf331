import { bareNumber } from '../numbers/bare-number.ts'
import type { NumberScheme } from '../numbers/number-scheme.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'
import { dateValue } from './date-value.ts'

function toldBirth(scheme: NumberScheme, bare: string): string | null {
  return scheme.form.test(bare) ? (scheme.birth?.(bare) ?? null) : null
}

/** Whether a date, whole or partial, can be the one that a number tells with `?` for its open digits. */
function isAlike(date: string, told: string): boolean {
  return [...date].every((digit, index) => told[index] === '?' || told[index] === digit)
}

/** What a number tells, its open digits as the date beside it has them. */
function inWords(told: string, date: string): string {
  return [...told.replace(/-\?.*$/, '')].map((digit, index) => (digit === '?' ? (date[index] ?? '') : digit)).join('')
}

/** The date of birth inside a number is the one beside it. A failure is shown at the date. */
export function birthInNumber<Field extends string>(scheme: NumberScheme, number: Field, dateOfBirth: Field): Check<Field> {
  return {
    name: 'birthInNumber',
    severity: 'must',
    fields: [dateOfBirth, number],
    proves: [dateOfBirth],
    run: (values) => {
      const bare = bareNumber(values[number] ?? '')
      if (bare === '') return unknown('no-value', { field: number })
      const date = dateValue(values, dateOfBirth)
      if (date === null) return unknown('no-date', { field: dateOfBirth })
      const told = toldBirth(scheme, bare)
      if (told === null) return unknown('number-without-birth', { field: number })
      if (!isAlike(date.value, told)) {
        return fail('birth-differs-from-number', { field: dateOfBirth, date: date.value, told: inWords(told, date.value) })
      }
      return date.first === date.last && !told.endsWith('?') ? pass : unknown('date-partial', { field: dateOfBirth, date: date.value })
    },
  }
}
