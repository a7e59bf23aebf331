import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOfLine } from './amount-of-line.check.ts'
import { amountsAddUp } from './amounts-add-up.check.ts'
import type { Check, FieldValues } from './check.ts'
import { inDecimals } from './printed-number.ts'
import { sumOfLines } from './sum-of-lines.check.ts'
import { taxOfLine } from './tax-of-line.check.ts'

const context = { today: '2026-11-22' }
const said = (check: Check<string>, values: FieldValues): string => {
  const outcome = check.run(values, context)
  return outcome.result === 'pass' ? 'pass' : outcome.reason.code
}

describe('amountOfLine', () => {
  const check: Check<string> = amountOfLine({ quantity: 'q', unitPrice: 'p', amount: 'a' })

  it.each([
    ['120', '6.35', '762.00', 'pass'],
    ['126', '6.35', '762.00', 'line-amount-differs'],
    ['20 pcs', '112.38938053', '2247.79', 'pass'],
    // A price of three times 33.33 may be a third of 100.
    ['3', '33.33', '100.00', 'pass'],
    ['3', '33.33', '100.10', 'line-amount-differs'],
    ['-1', '80.00', '-80.00', 'pass'],
    ['-1', '80.00', '80.00', 'line-amount-differs'],
    ['1.5', '1200', '1800', 'pass'],
    [null, '6.35', '762.00', 'no-value'],
    ['120', null, '762.00', 'no-value'],
  ])('%s × %s is %s: %s', (...line) => {
    const [q, p, a, told] = line
    expect(said(check, { q, p, a })).toBe(told)
  })

  it('overlooks digits of a price that rounding hides, and an amount that only rounding allows', () => {
    const fine = { q: '20', p: '112.38938053', a: '2247.79' }
    expect(['q', 'p', 'a'].map((field) => check.overlooks?.(fine, field))).toEqual([false, true, false])
    const loose = { q: '3', p: '33.33', a: '100.00' }
    expect(['q', 'p', 'a'].map((field) => check.overlooks?.(loose, field))).toEqual([true, true, true])
  })

  it('holds for whatever was multiplied and rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 9_999_999 }), (count, cents) => {
        const values = { q: String(count), p: inDecimals(cents / 100, 2), a: inDecimals((count * cents) / 100, 2) }
        expect(said(check, values)).toBe('pass')
        expect(check.solve?.({ ...values, q: String(count + 1) }, 'q')).toBe(values.q)
      }),
    )
  })
})

describe('taxOfLine', () => {
  const check: Check<string> = taxOfLine({ amount: 'a', taxRate: 'r', tax: 't' })

  it('proves nothing of amounts without a point, all of which may have lost theirs', () => {
    expect(check.overlooks?.({ a: '25577', r: '13', t: '3325' }, 't')).toBe(true)
    expect(check.overlooks?.({ a: '255.77', r: '13', t: '33.25' }, 't')).toBe(false)
  })

  it.each([
    ['762.00', '13', '99.06', 'pass'],
    ['762.00', '13 %', '99.06', 'pass'],
    ['762.00', '13', '99.12', 'pass'],
    ['762.00', '13', '99.13', 'line-tax-differs'],
    ['762.00', '6', '99.06', 'line-tax-differs'],
    ['-558.00', '13', '-72.54', 'pass'],
    ['80.00', '0', '0.00', 'pass'],
    ['80.00', null, '4.80', 'no-value'],
  ])('%s at %s is %s: %s', (...line) => {
    const [a, r, t, told] = line
    expect(said(check, { a, r, t })).toBe(told)
  })

  it('proves a tax only where it is that of the rate to the cent, and never the amount', () => {
    const overlooked = (t: string) => ['a', 'r', 't'].map((field) => check.overlooks?.({ a: '762.00', r: '13', t }, field))
    expect(overlooked('99.06')).toEqual([true, false, false])
    expect(overlooked('99.09')).toEqual([true, true, true])
  })
})

describe('sumOfLines', () => {
  const check: Check<string> = sumOfLines({ name: 'sumOfAmounts', column: { table: 'l', column: 'a' }, total: 'net' })
  const lines = { 'l:1:a': '2240.00', 'l:2:a': '558.00', 'l:2.5:a': '0.1', 'l:3:a': null, 'l:1:tax': '5.00', 'm:1:a': '9.00' }

  it('adds up one column of one table', () => {
    expect(said(check, { ...lines, net: '2798.10' })).toBe('pass')
    expect(check.run({ ...lines, net: '2798.00' }, context)).toEqual({
      result: 'fail',
      reason: { code: 'lines-add-up-to', values: { field: 'net', sum: '2798.10', told: '2798.00', difference: '0.10' } },
    })
    expect(said(check, { ...lines, net: null })).toBe('no-value')
    expect(said(check, { net: '1.00', 'l:1:tax': '1.00' })).toBe('no-value')
  })

  it('says which value would make it hold', () => {
    expect(check.solve?.({ ...lines, net: '2798.00' }, 'net')).toBe('2798.10')
    expect(check.solve?.({ ...lines, net: '2799.10' }, 'l:2:a')).toBe('559.00')
    expect(check.solve?.({ ...lines, net: '2799.10' }, 'l:3:a')).toBeNull()
  })

  it('allows each line its rounding where that is asked for', () => {
    const loose: Check<string> = sumOfLines({ name: 'sumOfTaxes', column: { table: 'l', column: 'a' }, total: 'net', slackPerLine: 0.005 })
    expect(said(loose, { 'l:1:a': '1.00', 'l:2:a': '1.00', net: '2.01' })).toBe('pass')
    expect(said(loose, { 'l:1:a': '1.00', 'l:2:a': '1.00', net: '2.02' })).toBe('lines-add-up-to')
  })
})

describe('amountsAddUp', () => {
  const check: Check<string> = amountsAddUp({ parts: ['net', 'tax'], total: 'gross' })

  it('adds to the cent', () => {
    expect(said(check, { net: '3640.00', tax: '467.60', gross: '4107.60' })).toBe('pass')
    expect(check.run({ net: '3640.00', tax: '467.60', gross: '4107.66' }, context)).toMatchObject({
      reason: { code: 'amounts-add-up-to', values: { parts: '3640.00 + 467.60', sum: '4107.60', told: '4107.66' } },
    })
    expect(said(check, { net: '0.1', tax: '0.2', gross: '0.3' })).toBe('pass')
    expect(said(check, { net: '3640.00', gross: '4107.60' })).toBe('no-value')
    expect(['net', 'tax', 'gross'].map((field) => check.solve?.({ net: '3640.00', tax: '467.60', gross: '4107.66' }, field))).toEqual([
      '3640.06',
      '467.66',
      '4107.60',
    ])
  })

  it('takes along what a page may lack', () => {
    const fares: Check<string> = amountsAddUp({ name: 'fareAndFees', parts: ['fare', 'fund'], also: ['taxes'], total: 'total' })
    expect(said(fares, { fare: '980.00', fund: '50.00', total: '1030.00' })).toBe('pass')
    expect(said(fares, { fare: '980.00', fund: '50.00', taxes: '12.00', total: '1042.00' })).toBe('pass')
    expect(said(fares, { fare: '980.00', fund: '50.00', taxes: '12.00', total: '1030.00' })).toBe('amounts-add-up-to')
    expect(said(fares, { fare: '980.00', taxes: '12.00', total: '992.00' })).toBe('no-value')
  })

  it('lets a till round to its coins', () => {
    const till: Check<string> = amountsAddUp({ parts: ['net', 'tax'], total: 'gross', tolerance: 0.02 })
    expect(said(till, { net: '8.00', tax: '0.48', gross: '8.50' })).toBe('pass')
    expect(till.overlooks?.({ net: '8.00', tax: '0.48', gross: '8.50' }, 'gross')).toBe(true)
  })
})
