import { bareNumber } from '../numbers/bare-number.ts'
import { fail, type Outcome, pass, unknown } from '../outcome.ts'
import { bareName } from '../supplier/bare-name.ts'
import type { Check } from './check.ts'

/** The buyer is who receives the invoices. Its tax number decides where both are known, else its name. */
export function buyerIsOurs<Field extends string>(name: Field, taxId?: Field): Check<Field> {
  return {
    name: 'buyerIsOurs',
    severity: 'must',
    isOutward: true,
    fields: [name, ...(taxId === undefined ? [] : [taxId])],
    run: (values, { own }) => {
      if (own === undefined || own.names.length + own.taxIds.length === 0) return unknown('own-company-not-set', { field: name })
      const numbers = { values, own: own.taxIds, bare: bareNumber, code: 'buyer-number-not-ours' }
      const byNumber = taxId === undefined ? null : isOneOf(taxId, numbers)
      return (
        byNumber ??
        isOneOf(name, { values, own: own.names, bare: bareName, code: 'buyer-not-ours' }) ??
        unknown('no-value', { field: name })
      )
    },
  }
}

interface Compared {
  values: Parameters<Check['run']>[0]
  own: readonly string[]
  bare: (value: string) => string
  /** What is told where it is none of ours. */
  code: string
}

/** Null where one of the two is not known. */
function isOneOf(field: string, { values, own, bare, code }: Compared): Outcome | null {
  const value = values[field] ?? ''
  if (bare(value) === '' || own.length === 0) return null
  return own.some((each) => bare(each) === bare(value)) ? pass : fail(code, { field, value })
}
