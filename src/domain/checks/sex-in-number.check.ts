import { bareNumber } from '../numbers/bare-number.ts'
import type { NumberScheme } from '../numbers/number-scheme.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

function toldSex(scheme: NumberScheme, bare: string): 'F' | 'M' | null {
  return scheme.form.test(bare) ? (scheme.sex?.(bare) ?? null) : null
}

/** The sex inside a number is the one beside it. A failure is shown at the sex. */
export function sexInNumber<Field extends string>(scheme: NumberScheme, number: Field, sex: Field): Check<Field> {
  return {
    name: 'sexInNumber',
    severity: 'must',
    fields: [sex, number],
    proves: [sex],
    run: (values) => {
      const bare = bareNumber(values[number] ?? '')
      if (bare === '') return unknown('no-value', { field: number })
      const printed = values[sex] ?? null
      if (printed === null || printed === 'X') return unknown('no-value', { field: sex })
      const told = toldSex(scheme, bare)
      if (told === null) return unknown('number-without-sex', { field: number })
      return told === printed ? pass : fail('sex-differs-from-number', { field: sex, value: printed, told })
    },
  }
}
