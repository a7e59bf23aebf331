import type { Homography } from './homography.ts'
import type { ColourImage } from './raster.ts'

/** What lies outside of the picture is shown in this grey. */
const outside = 128

/**
 * Draws the part of a picture that `map` (fractions of the answer to fractions of the picture) shows, bilinear.
 * Scale the picture first when the answer is much smaller.
 */
export function warpImage(picture: ColourImage, map: Homography, size: { width: number; height: number }): ColourImage {
  const data = new Uint8Array(size.width * size.height * 3).fill(outside)
  const [a, b, c, d, e, f, g, h, i] = map
  for (let row = 0; row < size.height; row++) {
    const y = (row + 0.5) / size.height
    for (let column = 0; column < size.width; column++) {
      const x = (column + 0.5) / size.width
      const w = g * x + h * y + i
      const pictureX = ((a * x + b * y + c) / w) * picture.width - 0.5
      const pictureY = ((d * x + e * y + f) / w) * picture.height - 0.5
      writePixel(picture, { x: pictureX, y: pictureY }, data, 3 * (row * size.width + column))
    }
  }
  return { data, width: size.width, height: size.height }
}

/** Beyond the edge by more than this the grey begins; nearer, the edge goes on. */
const edgePixels = 1

function writePixel(picture: ColourImage, { x, y }: { x: number; y: number }, out: Uint8Array, at: number): void {
  const { width, height, data } = picture
  if (!(x >= -edgePixels && y >= -edgePixels && x <= width - 1 + edgePixels && y <= height - 1 + edgePixels)) return
  const insideX = x < 0 ? 0 : x > width - 1 ? width - 1 : x
  const insideY = y < 0 ? 0 : y > height - 1 ? height - 1 : y
  const left = insideX | 0
  const top = insideY | 0
  const fx = insideX - left
  const fy = insideY - top
  const from = 3 * (top * width + left)
  const right = left < width - 1 ? 3 : 0
  const below = top < height - 1 ? 3 * width : 0
  for (let channel = 0; channel < 3; channel++) {
    const p = from + channel
    const upper = (data[p] ?? 0) * (1 - fx) + (data[p + right] ?? 0) * fx
    const lower = (data[p + below] ?? 0) * (1 - fx) + (data[p + below + right] ?? 0) * fx
    out[at + channel] = upper * (1 - fy) + lower * fy + 0.5
  }
}
