import { boundsOfPoints, quadOfBounds, type Point, type Quad } from '#domain/geometry.ts'
import { homographyBetween } from './homography.ts'
import { pipelineOf, runPipeline, type RawPicture } from './raw-picture.ts'

/** Catmull-Rom: sharp edges without blocks. */
function cubicWeight(distance: number): number {
  const t = Math.abs(distance)
  return t < 1 ? (1.5 * t - 2.5) * t * t + 1 : t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0
}

/** Adds up the 16 pixels around `at` into `sums`. Edges are repeated. `at` counts from the picture's corner. */
function samplePixel({ data, width, height }: RawPicture, at: Point, sums: Float64Array): void {
  const [x, y] = [at.x - 0.5, at.y - 0.5]
  const [left, top] = [Math.floor(x) - 1, Math.floor(y) - 1]
  sums.fill(0)
  for (let row = top; row < top + 4; row++) {
    const line = Math.min(height - 1, Math.max(0, row)) * width
    const down = cubicWeight(y - row)
    for (let column = left; column < left + 4; column++) {
      const place = (line + Math.min(width - 1, Math.max(0, column))) * 3
      const weight = down * cubicWeight(x - column)
      for (let channel = 0; channel < 3; channel++) sums[channel] = (sums[channel] ?? 0) + weight * (data[place + channel] ?? 0)
    }
  }
}

/**
 * A copy of `background` where every pixel that `sourceOf` finds a place for in the picture is the picture's.
 * Places count in pixels from the top left corner; null leaves the background.
 */
export function remapOnto(background: RawPicture, picture: RawPicture, sourceOf: (point: Point) => Point | null): RawPicture {
  const data = new Uint8ClampedArray(background.data)
  const sums = new Float64Array(3)
  for (let y = 0; y < background.height; y++) {
    for (let x = 0; x < background.width; x++) {
      const at = sourceOf({ x: x + 0.5, y: y + 0.5 })
      if (at === null || at.x < 0 || at.y < 0 || at.x > picture.width || at.y > picture.height) continue
      samplePixel(picture, at, sums)
      data.set(sums, (y * background.width + x) * 3)
    }
  }
  return { width: background.width, height: background.height, data: new Uint8Array(data.buffer) }
}

function longestSide(corners: Quad): number {
  const lengths = corners.map(({ x, y }, index) => {
    const next = corners[(index + 1) % 4] ?? corners[0]
    return Math.hypot(next.x - x, next.y - y)
  })
  return Math.max(...lengths)
}

/** Shrinks a picture that will be drawn smaller, so that fine print does not alias. */
async function shrunkFor(picture: RawPicture, corners: Quad): Promise<RawPicture> {
  const scale = longestSide(corners) / Math.max(picture.width, picture.height)
  if (scale >= 0.9) return picture
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(8, Math.round(side * scale)))
  return runPipeline(pipelineOf(picture).resize({ width, height, fit: 'fill' }))
}

/**
 * Draws the picture onto a copy of `background`, its corners at `corners` (pixels of the background,
 * clockwise from the picture's top left).
 */
export async function warpOnto(background: RawPicture, picture: RawPicture, corners: Quad): Promise<RawPicture> {
  const source = await shrunkFor(picture, corners)
  const toSource = homographyBetween(corners, quadOfBounds({ x: 0, y: 0, width: source.width, height: source.height }))
  const { x, y, width, height } = boundsOfPoints(corners) ?? { x: 0, y: 0, width: 0, height: 0 }
  const isNear = (point: Point) => point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height
  return remapOnto(background, source, (point) => (isNear(point) ? toSource(point) : null))
}
