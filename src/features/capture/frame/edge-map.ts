import type { GreyFrame } from './grey-frame.ts'
import { valueAt } from './value-at.ts'

/** Where shades change, thinned to lines one pixel wide. */
export interface EdgeMap {
  width: number
  height: number
  /** For each pixel the direction from dark to light in whole degrees, 0..359; -1 where there is no edge. */
  direction: Int16Array
}

/** Steps weaker than this are noise, in shades. */
const weakest = 6
/** The share of all pixels that edges may take: in a busy picture only the strongest count. */
const mostShare = 0.14

interface Slopes {
  across: Float32Array
  down: Float32Array
  strength: Float32Array
}

/** Finds edges by Sobel slopes of the smoothed frame, keeping only the ridge of each. */
export function findEdges(frame: GreyFrame): EdgeMap {
  const { width, height } = frame
  const slopes = sobel({ ...frame, luma: smoothed(frame) })
  const least = Math.max(weakest, strengthOfShare(slopes.strength, mostShare))
  const direction = new Int16Array(width * height).fill(-1)
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x
      if ((slopes.strength[at] ?? 0) < least || !isRidge(slopes, at, width)) continue
      const degrees = Math.round((Math.atan2(slopes.down[at] ?? 0, slopes.across[at] ?? 0) * 180) / Math.PI)
      direction[at] = (degrees + 360) % 360
    }
  }
  return { width, height, direction }
}

/** Each pixel's mean with its eight neighbours, nearer ones counting more. */
function smoothed({ width, height, luma }: GreyFrame): Uint8ClampedArray {
  const out = new Uint8ClampedArray(luma)
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const corners =
        valueAt(luma, at - width - 1) + valueAt(luma, at - width + 1) + valueAt(luma, at + width - 1) + valueAt(luma, at + width + 1)
      const sides = valueAt(luma, at - width) + valueAt(luma, at + width) + valueAt(luma, at - 1) + valueAt(luma, at + 1)
      out[at] = (corners + 2 * sides + 4 * valueAt(luma, at)) / 16
    }
  }
  return out
}

function sobel({ width, height, luma }: GreyFrame): Slopes {
  const across = new Float32Array(luma.length)
  const down = new Float32Array(luma.length)
  const strength = new Float32Array(luma.length)
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const slash = valueAt(luma, at + width + 1) - valueAt(luma, at - width - 1)
      const backslash = valueAt(luma, at - width + 1) - valueAt(luma, at + width - 1)
      across[at] = (slash + backslash + 2 * (valueAt(luma, at + 1) - valueAt(luma, at - 1))) / 8
      down[at] = (slash - backslash + 2 * (valueAt(luma, at + width) - valueAt(luma, at - width))) / 8
      strength[at] = Math.hypot(valueAt(across, at), valueAt(down, at))
    }
  }
  return { across, down, strength }
}

/** Whether no neighbour along the slope is steeper. */
function isRidge({ across, down, strength }: Slopes, at: number, width: number): boolean {
  const step = stepAlong(valueAt(across, at), valueAt(down, at), width)
  const own = valueAt(strength, at)
  return own >= valueAt(strength, at - step) && own > valueAt(strength, at + step)
}

/** From a pixel to its neighbour in the direction of a slope, in places of the list. */
function stepAlong(right: number, below: number, width: number): number {
  if (Math.abs(right) > 2 * Math.abs(below)) return 1
  if (Math.abs(below) > 2 * Math.abs(right)) return width
  return right * below > 0 ? width + 1 : width - 1
}

/** The strength that only that share of all pixels exceeds. */
function strengthOfShare(strength: Float32Array, share: number): number {
  const counts = new Uint32Array(256)
  for (const value of strength) counts[Math.min(255, Math.round(value))] = valueAt(counts, Math.min(255, Math.round(value))) + 1
  let left = strength.length * share
  for (let value = 255; value > 0; value -= 1) {
    left -= counts[value] ?? 0
    if (left < 0) return value
  }
  return 0
}
