import { expect, test } from 'vitest'
import { exactValue } from './exact-value.ts'

/** Kind, value, truth, whether that is exact. */
test.each([
  ['text', 'Jl. Melati', 'JL. MELATI', true],
  ['text', 'JL MELATI', 'JL. MELATI', false],
  ['text', 'JLMELATI', 'JL MELATI', false],
  ['address', '北京市 朝阳区', '北京市朝阳区', true],
  ['address', '北京市朝明区', '北京市朝阳区', false],
  ['address', '10 MAIN ROAD', '1O MAIN ROAD', false],
  ['name', 'CHAN, CHI WAI', 'CHAN CHI WAI', true],
  ['name', '陳志偉', '陳志偉', true],
  ['name', '陳志侠', '陳志偉', false],
  ['document-number', '784-1975-8610822-3', '784197586108223', true],
  ['date', '1975-06-15', '1975-06-15', true],
  ['sex', 'F', 'M', false],
] as const)('%s: %s for %s is %s', (...[kind, value, truth, isExact]) => {
  expect(exactValue({ kind }, value, truth)).toBe(isExact)
})
