import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf } from '#domain/formats/format-of.ts'
import { sayMisfit } from './say-misfit.ts'

describe('sayMisfit', () => {
  it.each([
    ['31 Apr 1974', 'day-of-month', { day: '31', month: '4', year: '1974' }],
    ['31.04.1974', 'day-of-month', { day: '31', month: '4', year: '1974' }],
    ['1974-04-31', 'day-of-month', { day: '31', month: '4', year: '1974' }],
    ['29 feb 2023', 'leap-day', { day: '29', month: '2', year: '2023' }],
    ['12.13.1974', 'month', { month: '13' }],
    ['12 au', 'date', {}],
    ['soon', 'date', {}],
  ])('says why %s is no date', (text, code, values) => {
    expect(formatOf('date').parse(text)).toBeNull()
    expect(sayMisfit('date', text)).toEqual({ code, values })
  })

  it('names the kind of everything else', () => {
    expect(sayMisfit('sex', ' Q ')).toEqual({ code: 'sex', values: { text: 'Q' } })
  })

  it('has an answer to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123 .-/aprilAÜ漢\n'), maxLength: 20 }), (text) => {
        expect(sayMisfit('date', text).code).not.toBe('')
      }),
    )
  })
})
