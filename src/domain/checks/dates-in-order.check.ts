import { type Outcome, fail, pass, unknown } from '../outcome.ts'
import type { Check, FieldValues } from './check.ts'
import { dateValue } from './date-value.ts'

/** Whether one date can come before another; unknown when either is missing. */
function inOrder(values: FieldValues, earlier: string, later: string): Outcome {
  const before = dateValue(values, earlier)
  const after = dateValue(values, later)
  if (before === null) return unknown('no-date', { field: earlier })
  if (after === null) return unknown('no-date', { field: later })
  if (before.first < after.last) return pass
  return fail('dates-out-of-order', { field: later, earlier, date: after.value, earlierDate: before.value })
}

/** Each date comes before the next one: born, issued, expires. A failure is shown at the last of them. */
export function datesInOrder<Field extends string>(first: Field, ...others: [Field, ...Field[]]): Check<Field> {
  const order = [first, ...others]
  const last = others.at(-1) ?? first
  return {
    name: 'datesInOrder',
    severity: 'must',
    fields: [last, ...order.filter((field) => field !== last)],
    run: (values) => {
      // Those between may be missing: not every page prints when it was issued.
      const told = order.filter((field) => field === first || field === last || dateValue(values, field) !== null)
      const outcomes = told.slice(1).map((later, index) => inOrder(values, told[index] ?? first, later))
      return outcomes.find(({ result }) => result === 'fail') ?? outcomes.find(({ result }) => result === 'unknown') ?? pass
    },
  }
}
