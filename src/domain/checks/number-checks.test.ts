import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aeId } from '../numbers/ae-id.ts'
import { cnId } from '../numbers/cn-id.ts'
import { mxCurp } from '../numbers/mx-curp.ts'
import { myKad } from '../numbers/my-kad.ts'
import { thId } from '../numbers/th-id.ts'
import { amountInWords } from './amount-in-words.check.ts'
import { birthInNumber } from './birth-in-number.check.ts'
import type { Check, FieldValues } from './check.ts'
import { cnInvoiceCodeIntact } from './cn-invoice-code-intact.check.ts'
import { cnPlateFits } from './cn-plate-fits.check.ts'
import { numberFits } from './number-fits.check.ts'
import { sameNumber } from './same-number.check.ts'
import { sexInNumber } from './sex-in-number.check.ts'

const today = '2026-11-22'

/** `pass`, or the code of the reason. */
function said(check: Check, values: FieldValues): string {
  const outcome = check.run(values, { today })
  return outcome.result === 'pass' ? 'pass' : `${outcome.result} ${outcome.reason.code}`
}

describe('rules over numbers', () => {
  const mother = '11010519491231002X'

  it.each([
    [{ mother, father: mother }, 'pass'],
    [{ mother, father: '110105194912310021' }, 'fail check-digit-wrong'],
    [{ mother, father: null }, 'unknown no-value'],
    [{}, 'unknown no-value'],
  ])('fit: %o: %s', (values, outcome) => {
    expect(said(numberFits(cnId, 'mother', 'father'), values)).toBe(outcome)
  })

  it('names the field of the number that does not fit', () => {
    const outcome = numberFits(cnId, 'mother', 'father').run({ mother, father: '1' }, { today })
    expect(outcome).toEqual({ result: 'fail', reason: { code: 'form.cnId', values: { field: 'father' } } })
  })

  it.each([
    [cnId, { number: mother, birth: '1949-12-31' }, 'pass'],
    [cnId, { number: mother, birth: '1949-12-30' }, 'fail birth-differs-from-number'],
    [cnId, { number: mother, birth: '1949' }, 'unknown date-partial'],
    [cnId, { number: mother, birth: '1950' }, 'fail birth-differs-from-number'],
    [cnId, { number: '12', birth: '1950' }, 'unknown number-without-birth'],
    [cnId, { number: mother, birth: null }, 'unknown no-date'],
    [cnId, { birth: '1950' }, 'unknown no-value'],
    [myKad, { number: '770305-02-1234', birth: '1977-03-05' }, 'pass'],
    [myKad, { number: '770305-02-1234', birth: '1977-03-06' }, 'fail birth-differs-from-number'],
    [aeId, { number: '784-1979-1234567-1', birth: '1979-03-06' }, 'unknown date-partial'],
    [aeId, { number: '784-1979-1234567-1', birth: '1978-03-06' }, 'fail birth-differs-from-number'],
    [thId, { number: '1234545678781', birth: '1978-03-06' }, 'unknown number-without-birth'],
  ])('birth in %o: %o: %s', (scheme, values, outcome) => {
    expect(said(birthInNumber(scheme, 'number', 'birth'), values)).toBe(outcome)
  })

  it('says what date the number tells, its open digits as they are printed', () => {
    const tells = (scheme: typeof myKad, number: string, birth: string) =>
      birthInNumber(scheme, 'number', 'birth').run({ number, birth }, { today })
    expect(tells(myKad, '770305-02-1234', '1977-03-06')).toMatchObject({ reason: { values: { told: '1977-03-05', field: 'birth' } } })
    expect(tells(aeId, '784-1979-1234567-1', '1978-03-06')).toMatchObject({ reason: { values: { told: '1979' } } })
  })

  it.each([
    [cnId, { number: mother, sex: 'F' }, 'pass'],
    [cnId, { number: mother, sex: 'M' }, 'fail sex-differs-from-number'],
    [cnId, { number: mother, sex: 'X' }, 'unknown no-value'],
    [cnId, { number: '1', sex: 'M' }, 'unknown number-without-sex'],
    [cnId, { sex: 'M' }, 'unknown no-value'],
    [mxCurp, { number: 'BOXW310820HNERXN09', sex: 'M' }, 'pass'],
    [mxCurp, { number: 'BOXW310820MNERXN09', sex: 'F' }, 'pass'],
    [mxCurp, { number: 'BOXW310820XNERXN09', sex: 'F' }, 'unknown number-without-sex'],
  ])('sex in %o: %o: %s', (scheme, values, outcome) => {
    expect(said(sexInNumber(scheme, 'number', 'sex'), values)).toBe(outcome)
  })

  it.each([
    [{ front: '784-1979-1234567-1', back: '784197912345671' }, 'pass'],
    [{ front: '784-1979-1234567-1', back: '784197912345672' }, 'fail numbers-differ'],
    [{ front: '784-1979-1234567-1' }, 'unknown no-value'],
    [{ back: '-' }, 'unknown no-value'],
  ])('the same on both sides: %o: %s', (values, outcome) => {
    expect(said(sameNumber('front', 'back'), values)).toBe(outcome)
  })
})

describe('a plate', () => {
  it.each([
    ['京A12345', 'pass'],
    ['京A1234O', 'fail form.cnPlate'],
    ['BA123CD', 'unknown plate-of-elsewhere'],
    [null, 'unknown plate-of-elsewhere'],
  ])('%s: %s', (plate, outcome) => {
    expect(said(cnPlateFits('plate'), { plate })).toBe(outcome)
  })
})

describe('rules of Chinese invoices', () => {
  it.each([
    [{ words: '叁仟肆佰玖拾伍圆整', total: '3495.00' }, 'pass'],
    [{ words: '叁仟肆佰玖拾伍圆整', total: '3495.5' }, 'fail amount-in-words-differs'],
    [{ words: '叁仟', total: '3000' }, 'unknown amount-in-words-unclear'],
    [{ words: null, total: '3000' }, 'unknown no-value'],
    [{ words: '叁圆' }, 'unknown no-value'],
  ])('words and figures %o: %s', (values, outcome) => {
    expect(said(amountInWords('words', 'total'), values)).toBe(outcome)
  })

  // Made up; the CRC over the text with its last comma, and without it.
  it.each([
    ['01,10,011001900211,12345678,100.00,20260809,12345678901234567890,B5EC,', 'pass'],
    ['01,10,011001900211,12345678,100.00,20260809,12345678901234567890,feb7', 'pass'],
    ['01,10,011001900211,12345678,100.00,20260809,12345678901234567890,', 'unknown no-value'],
    ['01,10,011001900211,12345679,100.00,20260809,12345678901234567890,B5EC,', 'fail code-altered'],
    ['https://example.org', 'unknown no-value'],
  ])('the code %s: %s', (text, outcome) => {
    expect(said(cnInvoiceCodeIntact('code'), { code: text })).toBe(outcome)
  })
})

describe('every rule over numbers', () => {
  const rules: readonly Check[] = [
    numberFits(cnId, 'a', 'b'),
    birthInNumber(myKad, 'a', 'b'),
    sexInNumber(mxCurp, 'a', 'b'),
    sameNumber('a', 'b'),
    amountInWords('a', 'b'),
    cnInvoiceCodeIntact('a'),
    cnPlateFits('a'),
  ]
  const value = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-X零壹圆角,') }), fc.constant('1974-08-12'))

  it('answers whatever the values, and cannot fail over values that are not there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), value, value, (rule, a, b) => {
        expect(['pass', 'fail', 'unknown']).toContain(rule.run({ a, b }, { today }).result)
        expect(rule.run({ a: null }, { today }).result).toBe('unknown')
      }),
    )
  })
})
