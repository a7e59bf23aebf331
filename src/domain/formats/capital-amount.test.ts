import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalAmount, usualCapitals } from './capital-amount.ts'

const digits = '零壹贰叁肆伍陆柒捌玖'

/** Below ten thousand, with one 零 for each gap. */
function fourPlaces(number: number): string {
  const signs = [...String(number).padStart(4, '0')].map((digit, at) =>
    digit === '0' ? '零' : digits.charAt(Number(digit)) + ['仟', '佰', '拾', ''][at],
  )
  return signs.join('').replace(/零+/g, '零').replace(/零$/, '')
}

function inCapitals(cents: number): string {
  const whole = Math.floor(cents / 100)
  const [high, low] = [Math.floor(whole / 10_000), whole % 10_000]
  const yuan = `${high > 0 ? `${fourPlaces(high).replace(/^零/, '')}万` : ''}${high > 0 ? fourPlaces(low) : fourPlaces(low).replace(/^零/, '')}`
  const [tenths, hundredths] = [Math.floor(cents / 10) % 10, cents % 10]
  const small = `${tenths > 0 ? `${digits.charAt(tenths)}角` : ''}${hundredths > 0 ? `${tenths === 0 ? '零' : ''}${digits.charAt(hundredths)}分` : ''}`
  return `${yuan === '' ? '零' : yuan}圆${small === '' ? '整' : small}`
}

describe('capitalAmount', () => {
  it.each([
    ['叁仟肆佰玖拾伍圆整', '3495.00'],
    ['人民币：壹佰元正', '100.00'],
    ['壹萬零伍拾元零捌分', '10050.08'],
    ['贰亿叁仟万圆整', '230000000.00'],
    ['伍角', '0.50'],
    ['拾贰圆伍角', '12.50'],
    ['参佰园整', '300.00'],
    ['叁仟', null],
    ['圆', null],
    ['叁伍圆', null],
    ['佰圆', null],
    ['', null],
    ['hundred', null],
  ])('%s is %s', (text, amount) => {
    expect(capitalAmount(text)).toBe(amount)
  })

  it('reads what any amount is written as', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (cents) => {
        expect(capitalAmount(inCapitals(cents))).toBe((cents / 100).toFixed(2))
      }),
    )
  })

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'零壹贰拾佰仟万亿圆角分整') }), (text) => {
        expect(capitalAmount(text) ?? '0.00').toMatch(/^\d+\.\d\d$/)
      }),
    )
  })
})

describe('usualCapitals', () => {
  it('spells an amount with the usual signs, and leaves any other text alone', () => {
    expect(usualCapitals('参仟贰佰參拾柒圆伍角贰分')).toBe('叁仟贰佰叁拾柒圆伍角贰分')
    expect(usualCapitals('人参')).toBe('人参')
  })
})
