import type { Point, Quad } from '#domain/geometry.ts'
import { fromUnitSquare } from './homography.ts'
import type { ColourImage } from './raster.ts'
import { warpImage } from './warp-image.ts'

interface Size {
  width: number
  height: number
}

/** Pixels of a part of a picture, flattened: the mean of its opposite sides. */
export function sizeOfArea([a, b, c, d]: Quad, { width, height }: Size): Size {
  const length = (from: Point, to: Point): number => Math.hypot((to.x - from.x) * width, (to.y - from.y) * height)
  return {
    width: Math.max(1, Math.round((length(a, b) + length(d, c)) / 2)),
    height: Math.max(1, Math.round((length(b, c) + length(a, d)) / 2)),
  }
}

/** A part of a picture as a picture of its own, upright and without perspective, at the size that it has there. */
export function cutOutArea(picture: ColourImage, area: Quad): ColourImage {
  return warpImage(picture, fromUnitSquare(area), sizeOfArea(area, picture))
}
