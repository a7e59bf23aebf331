import { bareNumber } from '../numbers/bare-number.ts'
import type { OwnCompany } from '../own-company.ts'
import { fail, type Outcome, pass, unknown } from '../outcome.ts'
import { bareName } from '../supplier/bare-name.ts'
import type { Check } from './check.ts'

interface Party<Field extends string> {
  name: Field
  taxId?: Field | undefined
}

/**
 * The buyer is who receives the invoices. Its tax number decides where both are known, else its name. An invoice that
 * we wrote ourselves has another buyer, and that is right.
 */
export function buyerIsOurs<const Field extends string>(buyer: Party<Field>, seller?: Party<Field>): Check<Field> {
  const { name, taxId } = buyer
  return {
    name: 'buyerIsOurs',
    severity: 'must',
    isOutward: true,
    fields: [name, ...(taxId === undefined ? [] : [taxId])],
    run: (values, { own }) => {
      if (own === undefined || own.names.length + own.taxIds.length === 0) return unknown('own-company-not-set', { field: name })
      const told = isParty(buyer, { values, own })
      if (told?.result === 'fail' && seller && isParty(seller, { values, own })?.result === 'pass')
        return unknown('seller-is-ours', { field: name })
      return told ?? unknown('no-value', { field: name })
    },
  }
}

/** Null where nothing is known of it. */
function isParty({ name, taxId }: Party<string>, { values, own }: { values: Compared['values']; own: OwnCompany }): Outcome | null {
  const byNumber = taxId === undefined ? null : isOneOf(taxId, { values, own: own.taxIds, bare: bareNumber, code: 'buyer-number-not-ours' })
  return byNumber ?? isOneOf(name, { values, own: own.names, bare: bareName, code: 'buyer-not-ours' })
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
