import { isMrzCountryCode } from '../mrz/country-codes.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check, FieldValues } from './check.ts'

function toldCode(values: FieldValues, field: string): { field: string; code: string }[] {
  const code = values[field] ?? null
  return code === null ? [] : [{ field, code }]
}

/** Codes of states and nationalities are of ISO 3166 or of ICAO 9303 part 3, section 5. */
export function countryKnown<Field extends string>(...fields: [Field, ...Field[]]): Check<Field> {
  return {
    name: 'countryKnown',
    severity: 'worth-knowing',
    fields,
    run: (values) => {
      const told = fields.flatMap((field) => toldCode(values, field))
      const strange = told.find(({ code }) => !isMrzCountryCode(code))
      if (strange) return fail('country-unknown', strange)
      return told.length === fields.length ? pass : unknown('no-value', { field: fields[0] })
    },
  }
}
