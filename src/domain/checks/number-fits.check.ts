import { judgeNumber } from '../numbers/judge-number.ts'
import type { NumberScheme } from '../numbers/number-scheme.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** Numbers are built as their authority builds them: form, dates and places in them, check digit. */
export function numberFits<Field extends string>(scheme: NumberScheme, ...fields: [Field, ...Field[]]): Check<Field> {
  return {
    name: scheme.name,
    severity: scheme.severity,
    fields,
    run: (values) => {
      const told = fields.map((field) => ({ field, outcome: judgeNumber(scheme, values[field] ?? '') }))
      for (const { field, outcome } of told) {
        if (outcome.result === 'fail') return fail(outcome.reason.code, { ...outcome.reason.values, field })
      }
      const untold = told.find(({ outcome }) => outcome.result === 'unknown')
      return untold === undefined ? pass : unknown('no-value', { field: untold.field })
    },
  }
}
