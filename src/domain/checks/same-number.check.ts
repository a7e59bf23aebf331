import { bareNumber } from '../numbers/bare-number.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** A number that a document bears twice, such as on its front and its back, is the same both times. */
export function sameNumber<Field extends string>(first: Field, second: Field): Check<Field> {
  return {
    name: 'sameNumber',
    severity: 'must',
    fields: [second, first],
    proves: [first, second],
    run: (values) => {
      const numbers = [first, second].map((field) => ({ field, number: bareNumber(values[field] ?? '') }))
      const untold = numbers.find(({ number }) => number === '')
      if (untold !== undefined) return unknown('no-value', { field: untold.field })
      const isSame = numbers.every(({ number }) => number === numbers[0]?.number)
      return isSame ? pass : fail('numbers-differ', { field: second, number: values[second] ?? '', other: values[first] ?? '' })
    },
  }
}
