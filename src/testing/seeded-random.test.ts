import { assert, integer as anyInteger, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'

function numbers(seed: string): number[] {
  return Array.from({ length: 20 }, seededRandom(seed).next)
}

test('the same seed gives the same numbers, another seed others', () => {
  expect(numbers('a')).toEqual(numbers('a'))
  expect(numbers('a')).not.toEqual(numbers('b'))
})

test('numbers stay within their bounds', () => {
  assert(
    property(string(), anyInteger({ min: -50, max: 50 }), nat(100), (seed, from, span) => {
      const random = seededRandom(seed)
      const integer = random.integer(from, from + span)
      expect(Number.isInteger(integer) && integer >= from && integer <= from + span).toBe(true)
      expect(Number.isFinite(random.normal())).toBe(true)
      expect(['x', 'y']).toContain(random.pick(['x', 'y']))
    }),
  )
})

test('normal numbers have mean 0 and deviation 1', () => {
  const random = seededRandom('normal')
  const values = Array.from({ length: 20_000 }, random.normal)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(mean).toBeCloseTo(0, 1)
  expect(variance).toBeCloseTo(1, 1)
})
