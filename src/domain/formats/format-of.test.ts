import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldKind } from '../document-type.ts'
import { formatOfField } from './format-of-field.ts'
import { formatOf } from './format-of.ts'

const kinds: readonly FieldKind[] = [
  'text',
  'name',
  'date',
  'sex',
  'country',
  'document-number',
  'card-number',
  'plate',
  'code',
  'address',
  'quantity',
  'percentage',
  'amount',
  'mrz-line',
  'image',
]
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }))

describe.each(kinds)('format of %s', (kind) => {
  const format = formatOf(kind)

  it('takes any text, in any locale, without throwing', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (left, right, locale) => {
        expect(format.parse(left)).not.toBe('')
        expect(typeof format.show(left, locale)).toBe('string')
        expect(typeof format.same(left, right)).toBe('boolean')
        expect(typeof format.possible(left)).toBe('boolean')
      }),
    )
  })

  it('keeps its own form: a value parsed again is the same value, and the same as itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = format.parse(text)
        if (value === null) return
        expect(format.parse(value)).toBe(value)
        expect(format.same(value, value)).toBe(true)
      }),
    )
  })

  it('compares the same both ways round', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(format.same(left, right)).toBe(format.same(right, left))
      }),
    )
  })
})

describe('dates', () => {
  const date = formatOf('date')

  it.each([
    ['12 aug 1974', '1974-08-12'],
    ['12 August 1974', '1974-08-12'],
    ['12.08.1974', '1974-08-12'],
    ['12.8.1974', '1974-08-12'],
    ['1974-08-12', '1974-08-12'],
    ['1974/8/12', '1974-08-12'],
    ['12/08/1974', '1974-08-12'],
    ['12 08 1974', '1974-08-12'],
    ['12AUG1974', '1974-08-12'],
    ['12 AUG/AOÛT 1974', '1974-08-12'],
    ['August 12, 1974', '1974-08-12'],
    ['1. März 2020', '2020-03-01'],
    ['3 juin 2020', '2020-06-03'],
    ['08.1974', '1974-08'],
    ['Aug 1974', '1974-08'],
    ['1974', '1974'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2023', null],
    ['31 April 2020', null],
    ['12/31/1974', null],
    ['12.8.74', null],
    ['00.01.2020', null],
    ['12 Foo 1974', null],
    ['', null],
  ])('%j is %s', (typed, value) => {
    expect(date.parse(typed)).toBe(value)
  })

  it.each([
    ['1974-08-12', 'en', '12 Aug 1974'],
    ['1974-08-12', 'en-US', '12 Aug 1974'],
    ['1974-08', 'en', 'Aug 1974'],
    ['1974', 'en', '1974'],
    ['1974-08-12', 'de', '12. Aug. 1974'],
    ['1974-08-12', 'fr', '12 août 1974'],
    ['1974-13-12', 'en', '1974-13-12'],
    ['1974-08-12', 'no such language', '1974-08-12'],
  ])('%s in %s reads %s', (value, locale, shown) => {
    expect(date.show(value, locale)).toBe(shown)
  })

  it('reads back every day that it shows', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const value = day.toISOString().slice(0, 10)
        expect(date.parse(date.show(value, 'en'))).toBe(value)
        expect(date.possible(value)).toBe(true)
      }),
    )
  })
})

describe('states', () => {
  const country = formatOf('country')

  it.each([
    ['UTO', 'UTO', 'Utopia (UTO)'],
    ['d<<', 'D', 'Germany (D)'],
    ['germany', 'D', 'Germany (D)'],
    ['Kosovo', 'RKS', 'Kosovo (RKS)'],
    ['GBN', 'GBN', 'British National (Overseas) (GBN)'],
    ['ZZZ', 'ZZZ', 'ZZZ'],
  ])('%s is %s and reads %s', (typed, value, shown) => {
    expect(country.parse(typed)).toBe(value)
    expect(country.show(value, 'en')).toBe(shown)
  })

  it('takes Germany’s two codes for one, and says which codes stand for nobody', () => {
    expect(country.same('D', 'DEU')).toBe(true)
    expect(country.same('GBR', 'GBN')).toBe(false)
    expect(country.possible('ZZZ')).toBe(false)
    expect(country.parse('Neverland')).toBeNull()
    expect(country.show('D', 'fr')).toBe('Allemagne (D)')
  })
})

describe('other kinds', () => {
  it.each<[FieldKind, string, string | null]>([
    ['sex', 'f', 'F'],
    ['sex', 'F/F', 'F'],
    ['sex', 'W/F', 'F'],
    ['sex', '<', 'X'],
    ['sex', 'M/F', null],
    ['sex', 'Q', null],
    ['name', '  Anna   Maria ', 'Anna Maria'],
    ['name', 'ANNA<MARIA', 'ANNA MARIA'],
    ['name', 'ANN4', null],
    ['name', '李', '李'],
    ['document-number', 'l898902c3', 'L898902C3'],
    ['document-number', ' ab 12 ', 'AB 12'],
    ['document-number', '--', null],
    ['code', 'p<', 'P'],
    ['mrz-line', 'p<uto eriksson', 'P<UTOERIKSSON'],
    ['mrz-line', 'ä', null],
    ['text', ' a \n b ', 'a b'],
    ['text', '   ', null],
    ['sex', '女', 'F'],
    ['sex', 'LAKI-LAKI', 'M'],
    ['document-number', '٢٩٠٠١٠١١٢٣٤٥٦٧', '29001011234567'],
    ['card-number', '4111 1111-1111 1111', '4111111111111111'],
    ['card-number', '4111', null],
    ['plate', '京A·12345', '京A12345'],
    ['plate', '川IAM9062', '川AM9062'],
    ['plate', 'b-ab 1234', 'B-AB 1234'],
    ['plate', '·', null],
    ['address', ' Main St. 5,\n Springfield ', 'Main St. 5, Springfield'],
    ['quantity', '1450kg', '1450 kg'],
    ['quantity', '1,78 m', '1.78 m'],
    ['quantity', '5人', '5 人'],
    ['quantity', '13%', '13 %'],
    ['quantity', '１７０', '170'],
    ['quantity', 'kg', null],
    ['quantity', '12 or 13', null],
    ['percentage', '13%', '13'],
    ['percentage', '5,50 %', '5.5'],
    ['percentage', '19.00', '19'],
    ['percentage', '10', '10'],
    ['percentage', '免税', '免税'],
    ['percentage', 'ten', null],
    ['amount', '¥1,234.50', '1234.50'],
    ['amount', 'CNY 1,234,567.8', '1234567.8'],
    ['amount', '1.234,50 €', '1234.50'],
    ['amount', '1.234.567', '1234567'],
    ['amount', '1 234,50', '1234.50'],
    ['amount', '12,5', '12.5'],
    ['amount', '.50', '0.50'],
    ['amount', '-12.00', '-12.00'],
    ['amount', '１００．００元', '100.00'],
    ['amount', '١٬٢٣٤٫٥٠', '1234.50'],
    ['amount', '1,234', '1234'],
    ['amount', '1.234', null],
    ['amount', '1,23,4', null],
    ['amount', 'ten', null],
  ])('%s: %j is %s', (kind, typed, value) => {
    expect(formatOf(kind).parse(typed)).toBe(value)
  })

  it('compares numbers without spaces and signs, and never takes O for 0', () => {
    expect(formatOf('document-number').same('AB 12-3', 'ab123')).toBe(true)
    expect(formatOf('document-number').same('O12', '012')).toBe(false)
  })

  it('compares amounts and measures by what they are worth, addresses by their letters', () => {
    expect(formatOf('amount').same('12.50', '12.5')).toBe(true)
    expect(formatOf('amount').same('12.50', '12.05')).toBe(false)
    expect(formatOf('quantity').same('170', '170 cm')).toBe(true)
    expect(formatOf('quantity').same('170 mm', '170 cm')).toBe(false)
    expect(formatOf('percentage').same('13 %', '13.00')).toBe(true)
    expect(formatOf('percentage').same('13', '1.3')).toBe(false)
    expect(formatOf('percentage').show('13', 'en')).toBe('13 %')
    expect(formatOf('address').same('Main St. 5, Springfield', 'MAIN ST 5 SPRINGFIELD')).toBe(true)
  })

  it('shows a card number in groups, and at a glance only its ends', () => {
    expect(formatOf('card-number').show('4111111111111111', 'en')).toBe('4111 1111 1111 1111')
    expect(formatOf('card-number').glance?.('4111111111111111')).toBe('411111••••••1111')
  })

  it('compares names of other scripts by their letters', () => {
    expect(formatOf('name').same('Иванов', 'ИВАНОВ')).toBe(true)
    expect(formatOf('name').same('Иванов', 'Петров')).toBe(false)
    expect(formatOf('name').same('MÜLLER', 'Mueller')).toBe(true)
  })
})

describe('numbers of a document that is known to print a point', () => {
  it.each(['amount', 'quantity'] as const)('are read with three digits behind it: %s', (kind) => {
    const [sure, unsure] = [formatOfField({ kind, decimals: 'point' }), formatOfField({ kind })]
    expect([sure.parse('6.195'), sure.possible('112.389'), sure.same('6.195', '6.1950')]).toEqual(['6.195', true, true])
    expect([unsure.parse('6.195'), unsure.possible('6.195')]).toEqual([null, true])
    expect([sure.parse('1,234.50'), sure.parse('12,345')]).toEqual(['1234.50', '12345'])
  })
})
