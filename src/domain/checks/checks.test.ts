import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Check, FieldValues } from './check.ts'
import { countryKnown } from './country-known.check.ts'
import { dateNotBefore } from './date-not-before.check.ts'
import { dateNotInFuture } from './date-not-in-future.check.ts'
import { dateOfBirthPossible } from './date-of-birth-possible.check.ts'
import { datesInOrder } from './dates-in-order.check.ts'
import { expiryPlausible } from './expiry-plausible.check.ts'
import { frenchCardAge } from './french-card-age.check.ts'
import { nameAsInZone } from './name-as-in-zone.check.ts'
import { notExpired } from './not-expired.check.ts'
import { sameDate } from './same-date.check.ts'
import { sexKnown } from './sex-known.check.ts'
import { specimenState } from './specimen-state.check.ts'

const today = '2026-11-22'

/** `pass`, or the code of the reason. */
function said(check: Check, values: FieldValues): string {
  const outcome = check.run(values, { today })
  return outcome.result === 'pass' ? 'pass' : `${outcome.result} ${outcome.reason.code}`
}

describe('rules over one date', () => {
  it.each<[(field: string) => Check, string | null, string]>([
    [notExpired, '2026-11-22', 'pass'],
    [notExpired, '2026-11-21', 'fail expired'],
    [notExpired, '2027', 'pass'],
    [notExpired, '2026', 'unknown date-partial'],
    [notExpired, '2025', 'fail expired'],
    [notExpired, 'no expiry', 'pass'],
    [notExpired, null, 'unknown no-date'],
    [notExpired, '2026-02-30', 'unknown no-date'],
    [dateNotInFuture, '2026-11-22', 'pass'],
    [dateNotInFuture, '2026-11-23', 'fail date-in-future'],
    [dateNotInFuture, '2026', 'pass'],
    [dateOfBirthPossible, '2026-11-22', 'pass'],
    [dateOfBirthPossible, '2026-11-23', 'fail birth-in-future'],
    [dateOfBirthPossible, '1906-11-22', 'pass'],
    [dateOfBirthPossible, '1906-11-21', 'fail birth-too-long-ago'],
    [expiryPlausible, '2046-11-22', 'pass'],
    [expiryPlausible, '2046-11-23', 'fail expiry-far-ahead'],
    [expiryPlausible, '2006-11-22', 'pass'],
    [expiryPlausible, '2006-11-21', 'fail expiry-long-ago'],
    [expiryPlausible, 'no expiry', 'pass'],
    [dateNotInFuture, 'no expiry', 'fail date-in-future'],
    [frenchCardAge, '2017-01', 'pass'],
    [frenchCardAge, '2012-06', 'fail french-card-extended'],
    [frenchCardAge, '2011-10', 'fail french-card-old'],
    [frenchCardAge, '1988-06', 'fail french-card-old'],
    [frenchCardAge, null, 'unknown no-date'],
  ])('%o: %s is %s', (make, value, outcome) => {
    expect(said(make('date'), { date: value })).toBe(outcome)
  })
})

describe('rules over several fields', () => {
  it.each([
    [{ birth: '1974-08-12', issue: '2007-04-16', expiry: '2012-04-15' }, 'pass'],
    [{ birth: '1974-08-12', issue: '2013-04-16', expiry: '2012-04-15' }, 'fail dates-out-of-order'],
    [{ birth: '2012-04-15', issue: '2012-04-15', expiry: '2013-04-15' }, 'fail dates-out-of-order'],
    [{ birth: '1974', issue: '1974', expiry: '1975' }, 'pass'],
    [{ birth: '1974', issue: '1990', expiry: 'no expiry' }, 'pass'],
    [{ birth: '1974-08-12', issue: null, expiry: '2012-04-15' }, 'pass'],
    [{ birth: '1974-08-12', issue: null, expiry: '1970-04-15' }, 'fail dates-out-of-order'],
    [{ birth: '1974-08-12', issue: '1970-01-01', expiry: null }, 'fail dates-out-of-order'],
    [{ birth: '1974-08-12', issue: '2002-04-15', expiry: null }, 'unknown no-date'],
    [{ birth: null, issue: '2002-04-15', expiry: '2012-04-15' }, 'unknown no-date'],
  ])('%o in order: %s', (values, outcome) => {
    expect(said(datesInOrder('birth', 'issue', 'expiry'), values)).toBe(outcome)
  })

  it.each([
    [{ first: '2012-06-05', issue: '2022-06-05' }, 'pass'],
    [{ first: '2022-06-05', issue: '2022-06-05' }, 'pass'],
    [{ first: '2022-06', issue: '2022-06-01' }, 'pass'],
    [{ first: '2022-06-06', issue: '2022-06-05' }, 'fail dates-out-of-order'],
    [{ first: '2022-07', issue: '2022-06-30' }, 'fail dates-out-of-order'],
    [{ first: null, issue: '2022-06-30' }, 'unknown no-date'],
    [{ first: '2022-07', issue: null }, 'unknown no-date'],
  ])('%o: the second not before the first: %s', (values, outcome) => {
    expect(said(dateNotBefore('first', 'issue'), values)).toBe(outcome)
  })

  it.each([
    [{ state: 'D', nationality: 'XXA' }, 'pass'],
    [{ state: 'D', nationality: 'ZZZ' }, 'fail country-unknown'],
    [{ state: 'D', nationality: null }, 'unknown no-value'],
  ])('%o known: %s', (values, outcome) => {
    expect(said(countryKnown('state', 'nationality'), values)).toBe(outcome)
  })

  it.each([
    [{ first: '2020-01-01', issue: '2021-01-01' }, 'pass'],
    [{ first: null, issue: '2026-11-23' }, 'fail date-in-future'],
    [{ first: '2020-01-01', issue: null }, 'unknown no-date'],
  ])('%o: both not in the future: %s', (values, outcome) => {
    expect(said(dateNotInFuture('first', 'issue'), values)).toBe(outcome)
  })

  it('names the field whose code stands for nobody', () => {
    const outcome = countryKnown('state', 'nationality').run({ state: 'D', nationality: 'ZZZ' }, { today })
    expect(outcome).toMatchObject({ reason: { values: { field: 'nationality', code: 'ZZZ' } } })
  })

  it.each([
    [{ state: 'UTO' }, 'fail specimen-state'],
    [{ state: 'D' }, 'pass'],
    [{}, 'unknown no-value'],
  ])('%o of a real state: %s', (values, outcome) => {
    expect(said(specimenState('state', 'nationality'), values)).toBe(outcome)
  })

  it.each([
    [{ sex: 'X' }, 'pass'],
    [{ sex: 'H' }, 'fail sex-unknown'],
    [{ sex: null }, 'unknown no-value'],
  ])('%o: %s', (values, outcome) => {
    expect(said(sexKnown('sex'), values)).toBe(outcome)
  })
})

describe('rules over what is printed twice', () => {
  it.each([
    [0, { latin: '1974-08-12', local: '1974-08-12' }, 'pass'],
    [0, { latin: '1974-08-12', local: '1974-08-13' }, 'fail dates-differ'],
    [2, { latin: '1974-08-12', local: '1974-08-14' }, 'unknown calendars-apart'],
    [2, { latin: '1974-08-30', local: '1974-09-02' }, 'fail dates-differ'],
    [2, { latin: '1974-08-12', local: '1974-08-12' }, 'pass'],
    [0, { latin: '1974-08', local: '1974-08-12' }, 'unknown date-partial'],
    [0, { latin: '1974-08', local: '1974-08' }, 'unknown date-partial'],
    [0, { latin: 'no expiry', local: 'no expiry' }, 'pass'],
    [0, { latin: 'no expiry', local: '2031-01-01' }, 'fail dates-differ'],
    [0, { latin: null, local: '1974-08-12' }, 'unknown no-date'],
    [0, { latin: '1974-08-12' }, 'unknown no-date'],
  ])('calendars at most %s days apart, %o: %s', (apart, values, outcome) => {
    expect(said(sameDate('latin', 'local', { apart }), values)).toBe(outcome)
  })

  it('shows a date that differs at the second, and says both', () => {
    const outcome = sameDate('latin', 'local').run({ latin: '1974-08-12', local: '1975-08-12' }, { today })
    expect(outcome).toMatchObject({ reason: { values: { field: 'local', date: '1975-08-12', other: '1974-08-12' } } })
  })

  it.each([
    [{ name: 'Anna Maria Eriksson', surname: 'ERIKSSON', given: 'ANNA MARIA' }, 'pass'],
    [{ name: 'AHMED ALI AL ZAABI', surname: 'ALI AL ZAABI', given: 'AHMED' }, 'pass'],
    [{ name: 'Ahmed Al-Zaabi', surname: 'AL ZAABI', given: 'AHMED' }, 'pass'],
    [{ name: 'ANNA MUELLER', surname: 'MUELLER', given: 'ANNA' }, 'pass'],
    [{ name: 'Anna Müller', surname: 'MUELLER', given: 'ANNA' }, 'pass'],
    [{ name: 'ANNA ANNA', surname: 'ANNA', given: null }, 'fail name-differs-from-zone'],
    [{ name: 'ANNA ERIKSON', surname: 'ERIKSSON', given: 'ANNA' }, 'fail name-differs-from-zone'],
    [{ name: 'ANNA', surname: 'ERIKSSON', given: 'ANNA' }, 'fail name-differs-from-zone'],
    [{ name: 'MOHAMMED ABDULRAHMAN ABDULLAH ALI', surname: 'ALI', given: 'MOHAMMED ABDULRAHMAN ABDU' }, 'unknown zone-full'],
    [{ name: 'ANNA', surname: null, given: null }, 'unknown no-value'],
    [{ name: null, surname: 'ERIKSSON', given: 'ANNA' }, 'unknown no-value'],
  ])('%o: %s', (values, outcome) => {
    expect(said(nameAsInZone('name', 'surname', 'given'), values)).toBe(outcome)
  })
})

describe('every rule', () => {
  const rules: readonly Check[] = [
    notExpired('a'),
    dateNotInFuture('a'),
    dateOfBirthPossible('a'),
    expiryPlausible('a'),
    frenchCardAge('a'),
    datesInOrder('a', 'b', 'c'),
    dateNotBefore('a', 'b'),
    countryKnown('a', 'b'),
    specimenState('a', 'b'),
    sexKnown('a'),
    sameDate('a', 'b', { apart: 2 }),
    nameAsInZone('a', 'b', 'c'),
  ]
  const dateLike = fc.string({ unit: fc.constantFrom(...'0123456789-'), maxLength: 10 })
  const value = fc.option(fc.oneof(fc.string(), dateLike), { nil: undefined })
  const values = fc.record({ a: fc.oneof(value, fc.constant(null)), b: value, c: value }, { requiredKeys: [] })

  it('answers whatever the values and the day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), values, fc.string(), (rule, given, day) => {
        expect(['pass', 'fail', 'unknown']).toContain(rule.run(given, { today: day }).result)
      }),
    )
  })

  it('cannot fail over values that are not there', () => {
    for (const rule of rules) expect(rule.run({ a: null }, { today }).result).toBe('unknown')
  })
})
