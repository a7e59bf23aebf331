import { pointIn, type RotatedRect } from './rotated-rect.ts'
import type { Point } from '#domain/geometry.ts'
import type { GreyPyramid } from './grey-pyramid.ts'
import { countGreys, greyAt } from './grey-counts.ts'
import { sampleStrip, type Strip } from './sample-strip.ts'

/** How strongly and in which direction a part of a picture changes from dark to light, laid upright and made small. */
export interface EdgeMap {
  width: number
  height: number
  /** Steps of grey a pixel, as if the part had full contrast. */
  strength: Float32Array
  /** Direction of the change in radians; 0 where it is too weak to be an edge. */
  direction: Float32Array
  /** From pixels of the map to pixels of the picture. */
  toPicture: (point: Point) => Point
}

const fullContrast = 200
/** Changes weaker than this are no edges: steps of grey a pixel. */
export const leastStrength = 4
const mostGain = 6

/** @param longSide pixels of the map's longer side. */
export function buildEdgeMap(pyramid: GreyPyramid, region: RotatedRect, longSide: number): EdgeMap {
  const scale = Math.max(region.width, region.height) / longSide
  const size = { width: Math.max(8, Math.round(region.width / scale)), height: Math.max(8, Math.round(region.height / scale)) }
  const strip = sampleStrip(pyramid, region, size)
  const gain = Math.min(mostGain, fullContrast / Math.max(1, contrastOf(strip)))
  return {
    ...size,
    ...gradientsOf(strip, gain),
    toPicture: ({ x, y }) => pointIn(region, (x / size.width - 0.5) * region.width, (y / size.height - 0.5) * region.height),
  }
}

/** Between the lightest and the darkest fiftieth of the pixels. */
function contrastOf({ data }: Strip): number {
  const counts = countGreys(data)
  return greyAt(counts, Math.floor(data.length * 0.98)) - greyAt(counts, Math.floor(data.length * 0.02))
}

function gradientsOf({ data, width, height }: Strip, gain: number): Pick<EdgeMap, 'strength' | 'direction'> {
  const strength = new Float32Array(width * height)
  const direction = new Float32Array(width * height)
  const grey = (index: number): number => data[index] ?? 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      // Sobel, divided to steps of grey a pixel.
      const right = grey(at - width + 1) + 2 * grey(at + 1) + grey(at + width + 1)
      const left = grey(at - width - 1) + 2 * grey(at - 1) + grey(at + width - 1)
      const below = grey(at + width - 1) + 2 * grey(at + width) + grey(at + width + 1)
      const above = grey(at - width - 1) + 2 * grey(at - width) + grey(at - width + 1)
      const [across, down] = [right - left, below - above]
      const power = (gain * Math.sqrt(across * across + down * down)) / 8
      strength[at] = power
      if (power >= leastStrength) direction[at] = Math.atan2(down, across)
    }
  }
  return { strength, direction }
}
