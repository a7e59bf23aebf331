import { expect, test } from 'vitest'
import { filterToMatch, lightOfPixels } from './match-light.ts'

/** What CSS makes of a value. */
function filtered(value: number, filter: string): number {
  const [, brightness = 1, contrast = 1] = /brightness\(([\d.]+)\) contrast\(([\d.]+)\)/.exec(filter)?.map(Number) ?? []
  return contrast * (brightness * value - 0.5) + 0.5
}

test.each([
  { light: { mean: 0.3, spread: 0.1 }, wanted: { mean: 0.5, spread: 0.2 } },
  { light: { mean: 0.6, spread: 0.25 }, wanted: { mean: 0.4, spread: 0.15 } },
  { light: { mean: 0.45, spread: 0.2 }, wanted: { mean: 0.45, spread: 0.2 } },
])('the mean and the spread become those of the other: %o', ({ light, wanted }) => {
  const filter = filterToMatch(light, wanted)
  expect(filtered(light.mean, filter)).toBeCloseTo(wanted.mean, 2)
  expect(filtered(light.mean + light.spread, filter) - filtered(light.mean, filter)).toBeCloseTo(wanted.spread, 2)
})

test('a picture of one colour is not blown up', () => {
  expect(filterToMatch({ mean: 0.5, spread: 0 }, { mean: 0.5, spread: 0.3 })).toBe('brightness(1.000) contrast(2.500)')
})

test('light is counted over all pixels', () => {
  const { mean, spread } = lightOfPixels([0, 0, 0, 255, 255, 255, 255, 255])
  expect([mean, spread].map((value) => value.toFixed(6))).toEqual(['0.500000', '0.500000'])
})
