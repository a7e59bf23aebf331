import { amountOfLine } from '../checks/amount-of-line.check.ts'
import { amountsAddUp } from '../checks/amounts-add-up.check.ts'
import { birthInNumber } from '../checks/birth-in-number.check.ts'
import type { Check } from '../checks/check.ts'
import { countryKnown } from '../checks/country-known.check.ts'
import { dateNotInFuture } from '../checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '../checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '../checks/dates-in-order.check.ts'
import { expiryPlausible } from '../checks/expiry-plausible.check.ts'
import { notExpired } from '../checks/not-expired.check.ts'
import { numberFits } from '../checks/number-fits.check.ts'
import { sameNumber } from '../checks/same-number.check.ts'
import { sexInNumber } from '../checks/sex-in-number.check.ts'
import { sexKnown } from '../checks/sex-known.check.ts'
import { sumOfLines } from '../checks/sum-of-lines.check.ts'
import { taxOfLine } from '../checks/tax-of-line.check.ts'
import type { NumberScheme } from '../numbers/number-scheme.ts'
import { placeOfColumnKey } from '../table/column-key.ts'

interface NamedCheck {
  /** How many fields it looks at, at least and at most. */
  fields: readonly [least: number, most: number]
  make: (fields: readonly [string, ...string[]], scheme: NumberScheme | null) => Check<string> | null
}

const several = 10
const one = (make: (field: string) => Check<string>): NamedCheck => ({ fields: [1, 1], make: ([field]) => make(field) })
const two = (make: (first: string, second: string) => Check<string>): NamedCheck => ({
  fields: [2, 2],
  make: ([first, second]) => (second === undefined ? null : make(first, second)),
})
const ofNumber = (make: (scheme: NumberScheme, number: string, other: string) => Check<string>): NamedCheck => ({
  fields: [2, 2],
  make: ([number, other], scheme) => (scheme === null || other === undefined ? null : make(scheme, number, other)),
})

const three = (make: (first: string, second: string, third: string) => Check<string>): NamedCheck => ({
  fields: [3, 3],
  make: ([first, second, third]) => (second === undefined || third === undefined ? null : make(first, second, third)),
})
/** Of a whole column, `table:column`, and the field with its total. */
const sum = (name: 'sumOfAmounts' | 'sumOfTaxes'): NamedCheck => ({
  fields: [2, 2],
  make: ([cells, total]) => {
    const column = placeOfColumnKey(cells)
    return column === null || total === undefined ? null : sumOfLines({ name, column, total })
  },
})

/** The rules that a type of the owner's may name. */
const checks: Readonly<Record<string, NamedCheck>> = {
  notExpired: one(notExpired),
  expiryPlausible: one(expiryPlausible),
  dateNotInFuture: one(dateNotInFuture),
  dateOfBirthPossible: one(dateOfBirthPossible),
  sexKnown: one(sexKnown),
  countryKnown: one(countryKnown),
  sameNumber: two(sameNumber),
  datesInOrder: {
    fields: [2, several],
    make: ([first, second, ...others]) => (second === undefined ? null : datesInOrder(first, second, ...others)),
  },
  numberFits: { fields: [1, several], make: (fields, scheme) => (scheme === null ? null : numberFits(scheme, ...fields)) },
  amountOfLine: three((quantity, unitPrice, amount) => amountOfLine({ quantity, unitPrice, amount })),
  taxOfLine: three((amount, taxRate, tax) => taxOfLine({ amount, taxRate, tax })),
  sumOfAmounts: sum('sumOfAmounts'),
  sumOfTaxes: sum('sumOfTaxes'),
  netAndTax: three((net, tax, total) => amountsAddUp({ parts: [net, tax], total })),
  birthInNumber: ofNumber(birthInNumber),
  sexInNumber: ofNumber(sexInNumber),
}

/** A rule by its name and fields, or why there is no such rule. */
export function checkByName(name: string, fields: readonly string[], scheme: NumberScheme | null): Check<string> | string {
  const named = Object.hasOwn(checks, name) ? checks[name] : undefined
  if (!named) return `there is no rule ${name}; the rules are ${Object.keys(checks).join(', ')}`
  const [least, most] = named.fields
  const [first, ...others] = fields
  if (first === undefined || fields.length < least || fields.length > most) {
    return `the rule ${name} looks at ${least === most ? least : `${least} to ${most}`} fields`
  }
  const needs = name.startsWith('sum') ? 'a column, table:column, and the field of its total' : 'the name of a number scheme'
  return named.make([first, ...others], scheme) ?? `the rule ${name} needs ${needs}`
}
