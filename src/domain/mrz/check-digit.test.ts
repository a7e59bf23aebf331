import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { mrzAlphabet } from './mrz-format.ts'

const zoneText = fc.string({ unit: fc.constantFrom(...mrzAlphabet), maxLength: 60 })

describe('checkDigit', () => {
  it.each([
    ['L898902C3', '6'],
    ['740812', '2'],
    ['120415', '9'],
    ['ZE184226B<<<<<', '1'],
    ['D23145890', '7'],
    ['', '0'],
  ])('of %s is %s, as in ICAO 9303', (text, digit) => {
    expect(checkDigit(text)).toBe(digit)
  })

  it('is one digit for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => /^\d$/.test(checkDigit(text))))
  })

  it('does not change with fillers at the end', () => {
    fc.assert(fc.property(zoneText, fc.nat(20), (text, count) => checkDigit(text + '<'.repeat(count)) === checkDigit(text)))
  })

  it('finds every change of one digit to another', () => {
    fc.assert(
      fc.property(zoneText, fc.nat(9), fc.nat(9), (text, first, second) => {
        fc.pre(first !== second)
        return checkDigit(text + first) !== checkDigit(text + second)
      }),
    )
  })

  it('takes a digit and the letter ten, twenty or thirty above it for the same', () => {
    expect(checkDigit('0')).toBe(checkDigit('A'))
    expect(checkDigit('8')).toBe(checkDigit('S'))
  })
})
