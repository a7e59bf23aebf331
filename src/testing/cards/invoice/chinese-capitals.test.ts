import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalAmount } from '#domain/formats/capital-amount.ts'
import { chineseCapitals } from './chinese-capitals.ts'

test.each([
  [0, '零圆整'],
  [5, '伍分'],
  [1060, '壹拾圆陆角整'],
  [10_005, '壹佰圆零伍分'],
  [100_300_00, '壹拾万零叁佰圆整'],
  [1_010_203_00, '壹佰零壹万零贰佰零叁圆整'],
  [20_000_050_00, '贰仟万零伍拾圆整'],
])('%d fen are %s', (fen, words) => {
  expect(chineseCapitals(fen)).toBe(words)
})

test('every amount is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (fen) => {
      expect(Number(capitalAmount(chineseCapitals(fen)))).toBeCloseTo(fen / 100, 2)
    }),
  )
})
