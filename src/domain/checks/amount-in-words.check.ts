import { amount as amountFormat } from '../formats/amount.ts'
import { capitalAmount } from '../formats/capital-amount.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** An amount in Chinese capitals says the same as the figures. A failure is shown at the figures. */
export function amountInWords<Field extends string>(inWords: Field, amount: Field): Check<Field> {
  return {
    name: 'amountInWords',
    severity: 'worth-knowing',
    fields: [amount, inWords],
    proves: [amount, inWords],
    run: (values) => {
      const figures = values[amount] ?? null
      const words = values[inWords] ?? null
      if (figures === null) return unknown('no-value', { field: amount })
      if (words === null) return unknown('no-value', { field: inWords })
      const told = capitalAmount(words)
      if (told === null) return unknown('amount-in-words-unclear', { field: inWords })
      return amountFormat.same(told, figures) ? pass : fail('amount-in-words-differs', { field: amount, amount: figures, told })
    },
  }
}
