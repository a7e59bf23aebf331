import { describe, expect, it } from 'vitest'
import { countryCodes, isMrzCountryCode } from './country-codes.ts'

describe('country codes', () => {
  it('has all 249 of ISO 3166-1, each with a region that has a name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' })
    const regions = [...countryCodes.values()].flatMap(({ code, region }) =>
      region !== null && code.length === 3 && code !== 'RKS' && code !== 'EUE' ? [region] : [],
    )
    expect(regions).toHaveLength(249)
    expect(new Set(regions).size).toBe(249)
    expect(regions.filter((region) => names.of(region) === region)).toEqual([])
  })

  it.each([
    'D',
    'D<<',
    'DEU',
    'GBD',
    'GBN',
    'GBO',
    'GBP',
    'GBS',
    'UNO',
    'UNA',
    'UNK',
    'XXA',
    'XXB',
    'XXC',
    'XXX',
    'XOM',
    'XPO',
    'EUE',
    'RKS',
    'UTO',
  ])('knows %s', (code) => {
    expect(isMrzCountryCode(code)).toBe(true)
  })

  it.each(['', '<<<', 'ZZZ', 'DE', 'd', '132', 'UTO ', '__proto__'])('does not know %j', (code) => {
    expect(isMrzCountryCode(code)).toBe(false)
  })
})
