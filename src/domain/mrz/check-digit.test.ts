import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, isSameWorth } from './check-digit.ts'
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
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(checkDigit(text)).toMatch(/^\d$/)
      }),
    )
  })

  it('does not change with fillers at the end', () => {
    fc.assert(
      fc.property(zoneText, fc.nat(20), (text, count) => {
        expect(checkDigit(text + '<'.repeat(count))).toBe(checkDigit(text))
      }),
    )
  })

  it('finds every change of one digit to another', () => {
    fc.assert(
      fc.property(zoneText, fc.nat(9), fc.nat(9), (text, first, second) => {
        fc.pre(first !== second)
        expect(checkDigit(text + first)).not.toBe(checkDigit(text + second))
      }),
    )
  })

  it('takes a digit and the letter ten, twenty or thirty above it for the same', () => {
    expect(checkDigit('0')).toBe(checkDigit('A'))
    for (const [one, other] of ['8S', '6G', '1L', '5F', '4Y']) {
      expect(isSameWorth(one ?? '', other ?? '')).toBe(true)
      expect(checkDigit(`AB${one}7`)).toBe(checkDigit(`AB${other}7`))
    }
    expect(isSameWorth('0', 'O')).toBe(false)
  })
})
