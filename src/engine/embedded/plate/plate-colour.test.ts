import { expect, test } from 'vitest'
import type { ColourImage } from '../image/raster.ts'
import { colourOfPlate, toneOfPlate } from './plate-colour.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** A ground with characters on it: a third of its area, as on plates. */
function plate(ground: Colour, ink: Colour): ColourImage {
  const [width, height] = [90, 30]
  const data = Uint8Array.from({ length: 3 * width * height }, (_, at) => {
    const colour = Math.floor(at / 3) % 3 === 0 ? ink : ground
    return colour[at % 3] ?? 0
  })
  return { data, width, height }
}

const white: Colour = [240, 242, 244]
const black: Colour = [20, 20, 22]
const ordinary = { region: 'china', kind: 'ordinary' } as const
const european = { region: 'europe', kind: 'ordinary' } as const

test.each<[string, Colour, Colour]>([
  ['blue', [29, 78, 165], white],
  ['blue', [110, 118, 140], white],
  ['yellow', [240, 185, 11], black],
  // Without any colour what is lighter tells: the ground or the characters.
  ['blue', [60, 60, 60], [200, 200, 200]],
  ['yellow', [180, 180, 180], [40, 40, 40]],
])('an ordinary Chinese plate is %s on ground %s', (colour, ground, ink) => {
  expect(colourOfPlate(ordinary, toneOfPlate(plate(ground, ink)))).toBe(colour)
})

test.each<[string, Colour, Colour]>([
  ['white', white, black],
  ['black', black, white],
  ['yellow', [240, 185, 11], black],
  ['green', [60, 160, 90], white],
])('elsewhere a plate is %s on ground %s', (colour, ground, ink) => {
  expect(colourOfPlate(european, toneOfPlate(plate(ground, ink)))).toBe(colour)
})

test('what a Chinese plate is for says its colour, whatever the light', () => {
  const tone = toneOfPlate(plate([29, 78, 165], white))
  expect(colourOfPlate({ region: 'china', kind: 'new energy' }, tone)).toBe('green')
  expect(colourOfPlate({ region: 'china', kind: 'police' }, tone)).toBe('white')
  expect(colourOfPlate({ region: 'china', kind: 'embassy' }, tone)).toBe('black')
})

test('brightness is the mean luma of 0 to 100', () => {
  expect(toneOfPlate(plate([255, 255, 255], [255, 255, 255])).brightness).toBeCloseTo(100, 3)
  expect(toneOfPlate(plate([0, 0, 0], [0, 0, 0])).brightness).toBe(0)
  expect(toneOfPlate(plate([128, 128, 128], [128, 128, 128])).brightness).toBeCloseTo(50.2, 1)
})
