import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** `F`, `M` or `X`, as ICAO 9303 has them. */
export function sexKnown<Field extends string>(field: Field): Check<Field> {
  return {
    name: 'sexKnown',
    severity: 'worth-knowing',
    fields: [field],
    run: (values) => {
      const value = values[field] ?? null
      if (value === null) return unknown('no-value', { field })
      return value === 'F' || value === 'M' || value === 'X' ? pass : fail('sex-unknown', { field, value })
    },
  }
}
