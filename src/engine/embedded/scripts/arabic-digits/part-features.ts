import type { StripInk } from './ink-of-strip.ts'
import type { InkPart, PartScale } from './ink-parts.ts'

/** What the net sees of a part: a small picture of it, and its size and place in its line. */
export const [patchWidth, patchHeight] = [14, 18]
const measures = 4
export const featureCount = patchWidth * patchHeight + measures

/**
 * The part scaled to fill the patch, its sides in proportion, alone: what is not its own, or one pixel beside it, is paper.
 * Then its height, width and place in heights of its line, and how full it is. All values about 0 to 1.
 */
export function partFeatures({ ink, width }: StripInk, part: InkPart, scale: PartScale): Float32Array {
  const { left, right, top, bottom, places } = part
  const [partWidth, partHeight] = [right - left, bottom - top]
  const own = new Float32Array((partWidth + 2) * (partHeight + 2))
  for (const place of places) {
    const [x, y] = [(place % width) - left + 1, Math.floor(place / width) - top + 1]
    for (let row = y - 1; row <= y + 1; row++) {
      for (let column = x - 1; column <= x + 1; column++) {
        const from = (row + top - 1) * width + column + left - 1
        const isInside = column + left - 1 >= 0 && column + left - 1 < width
        own[row * (partWidth + 2) + column] = isInside ? (ink[from] ?? 0) : 0
      }
    }
  }
  const features = new Float32Array(featureCount)
  drawInto(features, { data: own, width: partWidth + 2, height: partHeight + 2 })
  features.set(
    [
      partHeight / scale.height / 2,
      partWidth / scale.height / 2,
      0.5 + ((top + bottom) / 2 - scale.middle) / scale.height / 2,
      places.length / (partWidth * partHeight),
    ],
    patchWidth * patchHeight,
  )
  return features
}

interface Patch {
  data: Float32Array
  width: number
  height: number
}

/** The mean of four samples a pixel, between neighbours in proportion. */
function drawInto(features: Float32Array, { data, width, height }: Patch): void {
  const step = Math.max(width / patchWidth, height / patchHeight)
  const [offsetX, offsetY] = [(width - step * patchWidth) / 2, (height - step * patchHeight) / 2]
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[y * width + x] ?? 0))
  const between = (x: number, y: number): number => {
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const [fx, fy] = [x - column, y - row]
    const upper = at(column, row) * (1 - fx) + at(column + 1, row) * fx
    return upper * (1 - fy) + (at(column, row + 1) * (1 - fx) + at(column + 1, row + 1) * fx) * fy
  }
  for (let y = 0; y < patchHeight; y++) {
    for (let x = 0; x < patchWidth; x++) {
      const [left, top] = [offsetX + (x + 0.25) * step - 0.5, offsetY + (y + 0.25) * step - 0.5]
      const [right, bottom] = [left + step / 2, top + step / 2]
      features[y * patchWidth + x] = (between(left, top) + between(right, top) + between(left, bottom) + between(right, bottom)) / 4
    }
  }
}
