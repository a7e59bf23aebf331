import type { GreyPyramid } from '../image/grey-pyramid.ts'
import { centredAt, type RotatedRect } from '../image/rotated-rect.ts'
import { sampleStrip, type Strip } from '../image/sample-strip.ts'
import { stripCapitals } from './search-rows.ts'

/** Height in which a row is looked for, in heights of its strip, and its pixels. */
const searchHeights = 1.3
const searchPixels = 42
const mostTurn = 0.03

/** The same row with its slant and middle line measured anew from the ink of its left and right half. */
export function levelRow(pyramid: GreyPyramid, rect: RotatedRect): RotatedRect {
  const height = rect.height * searchHeights
  const width = Math.max(64, Math.round((rect.width * searchPixels) / height))
  const strip = sampleStrip(pyramid, { ...rect, height }, { width, height: searchPixels })
  const left = middleOfInk(strip, 0, width >> 1)
  const right = middleOfInk(strip, width >> 1, width)
  const pixel = height / searchPixels
  const turn = Math.atan2((right - left) * pixel, rect.width / 2)
  if (Math.abs(turn) > mostTurn) return rect
  const middle = ((left + right) / 2 - searchPixels / 2) * pixel
  const most = rect.height / stripCapitals / 4
  const v = Math.max(-most, Math.min(most, middle))
  return { ...centredAt(rect, { u: 0, v, width: rect.width, height: rect.height }), angle: rect.angle + turn }
}

/** The height, in pixels from the top, around which light and dark change most along the row. */
function middleOfInk({ data, width, height }: Strip, from: number, to: number): number {
  const profile = new Float64Array(height)
  for (let y = 0; y < height; y++) {
    for (let x = Math.max(1, from); x < Math.min(width - 1, to); x++) {
      const at = y * width + x
      profile[y] = (profile[y] ?? 0) + Math.min(60, Math.abs((data[at + 1] ?? 0) - (data[at - 1] ?? 0)))
    }
  }
  const floor = profile.toSorted()[height >> 2] ?? 0
  let sum = 0
  let weight = 0
  profile.forEach((value, y) => {
    // Only the row itself: neighbours look in at the rim.
    if (y < height * 0.15 || y > height * 0.85) return
    const ink = Math.max(0, value - floor)
    sum += ink * (y + 0.5)
    weight += ink
  })
  return weight > 0 ? sum / weight : height / 2
}
