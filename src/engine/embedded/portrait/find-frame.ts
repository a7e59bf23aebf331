import type { Point, Quad } from '#domain/geometry.ts'
import { startingAtTopLeft, turnedAs } from '../image/corner-order.ts'
import { findRectangle } from '../image/find-rectangle.ts'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'

const regionGrowth = 1.5
const reach = 0.28
const fineness = 200

/** The straight frame of a portrait around where one is likely, upright as that is; in pixels. */
export function findFrame(pyramid: GreyPyramid, usual: RotatedRect): Quad | null {
  const region = { ...usual, width: usual.width * regionGrowth, height: usual.height * regionGrowth }
  const found = findRectangle(pyramid, {
    region,
    fineness,
    leastSide: 0.5,
    leastMean: 0.68,
    fits: (corners, map) => isNearMiddle(startingAtTopLeft(corners), map),
  })
  // The map stood upright, the picture need not: begin with the corner that is the page's top left.
  return found && turnedAs(found, usual)
}

function isNearMiddle([a, b, c, d]: Quad, { width, height }: { width: number; height: number }): boolean {
  const left = (width * (1 - 1 / regionGrowth)) / 2
  const top = (height * (1 - 1 / regionGrowth)) / 2
  const isNear = (corner: Point, x: number, y: number): boolean =>
    Math.abs(corner.x - x) < (reach * width) / regionGrowth && Math.abs(corner.y - y) < (reach * height) / regionGrowth
  const aspect = (b.x - a.x + c.x - d.x) / Math.max(1, d.y - a.y + c.y - b.y)
  const isUpright = aspect > 0.62 && aspect < 0.95
  return (
    isUpright &&
    isNear(a, left, top) &&
    isNear(b, width - left, top) &&
    isNear(c, width - left, height - top) &&
    isNear(d, left, height - top)
  )
}
