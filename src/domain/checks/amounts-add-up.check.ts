import { fail, unknown } from '../outcome.ts'
import type { Check, FieldValues } from './check.ts'
import { equationCheck } from './equation-check.ts'
import { binaryError, inDecimals, printedNumber } from './printed-number.ts'

export interface AddUpRule<Field extends string> {
  /** In the page's catalogue. */
  name?: 'netAndTax' | 'dueAndPrepaid' | 'fareAndFees' | 'waysOfPaying'
  parts: readonly [Field, Field, ...Field[]]
  total: Field
  severity?: Check['severity']
  /** Amounts that a page may lack: parts where they are told. */
  also?: readonly Field[]
  /** As far apart as they may be, such as where a till rounds to coins. */
  tolerance?: number
}

/** Amounts add up to another: net and tax to the total. A failure is shown at the total. */
export function amountsAddUp<const Field extends string>({
  name = 'netAndTax',
  parts,
  total,
  severity = 'must',
  also = [],
  tolerance = 0,
}: AddUpRule<Field>): Check<Field> {
  const rest = (values: FieldValues): number => also.reduce((sum, field) => sum + (printedNumber(values, field)?.value ?? 0), 0)
  return equationCheck<Field>({
    name,
    severity,
    fields: [total, ...parts],
    proves: [total, ...parts],
    stand: (values) => {
      const told = printedNumber(values, total)
      const numbers = parts.flatMap((part) => printedNumber(values, part) ?? [])
      if (told === null || numbers.length < parts.length) return unknown('no-value', { field: total })
      const sum = numbers.reduce((all, { value }) => all + value, rest(values))
      const decimals = Math.max(2, ...numbers.map((number) => number.decimals))
      const written = [...parts, ...also].flatMap((part) => values[part] ?? []).join(' + ')
      return {
        gap: Math.abs(sum - told.value),
        exact: binaryError,
        allowed: tolerance,
        failure: fail('amounts-add-up-to', { field: total, parts: written, sum: inDecimals(sum, decimals), told: values[total] ?? '' }),
      }
    },
    solved: (values, field) => {
      const told = printedNumber(values, total)?.value
      const others = parts.filter((part) => part !== field).flatMap((part) => printedNumber(values, part)?.value ?? [])
      const sum = others.reduce((all, value) => all + value, rest(values))
      if (field === total) return sum
      return told === undefined ? null : told - sum
    },
  })
}
