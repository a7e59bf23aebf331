import { expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { drawPixels } from './raw-picture.ts'
import { remapOnto, warpOnto } from './warp.ts'

const slope = drawPixels({ width: 40, height: 30 }, (x, y, channel) => x * 4 + y * 2 + channel)

test('mapped onto itself, a picture stays as it is', () => {
  const black = drawPixels(slope, () => 0)
  expect(remapOnto(black, slope, (point) => point).data).toEqual(slope.data)
})

test('warped onto its own frame, a picture stays as it is', async () => {
  const black = drawPixels(slope, () => 0)
  const warped = await warpOnto(black, slope, quadOfBounds({ x: 0, y: 0, width: 40, height: 30 }))
  expect(Math.max(...warped.data.map((sample, index) => Math.abs(sample - (slope.data[index] ?? 0))))).toBeLessThanOrEqual(1)
})

test('outside the corners the background stays', async () => {
  const grey = drawPixels({ width: 100, height: 80 }, () => 128)
  const white = drawPixels({ width: 40, height: 30 }, () => 255)
  const { data } = await warpOnto(grey, white, quadOfBounds({ x: 20, y: 20, width: 40, height: 30 }))
  const at = (x: number, y: number) => data[(y * 100 + x) * 3]
  expect([at(19, 30), at(20, 30), at(59, 49), at(60, 49), at(30, 50)]).toEqual([128, 255, 255, 128, 128])
})
