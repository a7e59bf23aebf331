import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** Utopia is ICAO's state of specimens. */
const specimenStates: ReadonlySet<string> = new Set(['UTO'])

/** A specimen is not a document of a real state. */
export function specimenState<Field extends string>(...fields: [Field, ...Field[]]): Check<Field> {
  return {
    name: 'specimenState',
    severity: 'worth-knowing',
    fields,
    run: (values) => {
      const codes = fields.flatMap((field) => values[field] ?? [])
      const specimen = codes.find((code) => specimenStates.has(code))
      if (specimen !== undefined) return fail('specimen-state', { field: fields[0], code: specimen })
      return codes.length > 0 ? pass : unknown('no-value', { field: fields[0] })
    },
  }
}
