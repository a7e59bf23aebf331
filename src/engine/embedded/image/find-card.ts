import type { Point, Quad } from '#domain/geometry.ts'
import { startingAtTopLeft } from './corner-order.ts'
import { areaOf, aspectOf, findRectangle } from './find-rectangle.ts'
import type { GreyPyramid } from './grey-pyramid.ts'
import { pointIn, type RotatedRect } from './rotated-rect.ts'

/** Longer by shorter side of cards and pages (ICAO 9303 parts 4 to 7, ISO/IEC 7810 ID-1). */
export const cardAspects = [125 / 88, 85.6 / 54, 105 / 74, 120 / 80]
export const mostAspectError = 0.06
const leastArea = 0.12
const fineness = 420

/**
 * The one card or page in a picture that no machine-readable zone explains: its corners clockwise, in pixels; null
 * when unsure, since a wrong cut is worse than none.
 * @param texts centres of the text in the picture: nearly all must stand on the card.
 */
export function findCard(pyramid: GreyPyramid, texts: readonly Point[]): Quad | null {
  const { width, height } = pyramid
  const region = { cx: width / 2, cy: height / 2, width, height, angle: 0 }
  const found = findRectangle(pyramid, {
    region,
    fineness,
    leastSide: 0.65,
    leastMean: 0.82,
    fits: (corners, map) =>
      areaOf(corners) > leastArea * map.width * map.height &&
      !isRim(corners, map) &&
      cardAspects.some((aspect) => Math.abs(aspectOf(corners) / aspect - 1) < mostAspectError),
  })
  const inside = texts.filter((text) => found && contains(found, text)).length
  return found && texts.length > 0 && inside >= 0.9 * texts.length ? found : null
}

/** How far the corners may lie from where the zone says, in widths of the card: those beside the zone, those opposite. */
const nearReach = { beside: 0.09, opposite: 0.2 }
const regionGrowth = 1.36
/** How far its shape may be from what the zone says; seen from aside a page looks shorter. */
const mostShapeError = 0.1

/**
 * The card or page around its machine-readable zone: corners clockwise from its own top left, in pixels; null when
 * unsure or when it fills the picture.
 * @param expected where the zone says that the card lies, turned as the zone is read.
 */
export function findCardAround(pyramid: GreyPyramid, expected: RotatedRect): Quad | null {
  if (reachesOut(pyramid, expected)) return null
  const region = { ...expected, width: expected.width * regionGrowth, height: expected.height * regionGrowth }
  return findRectangle(pyramid, {
    region,
    fineness,
    leastSide: 0.5,
    leastMean: 0.7,
    fits: (corners, map) => isExpected(corners, map),
  })
}

/** A side beyond the picture: there is nothing to cut off, or the page is not all there. */
function reachesOut({ width, height }: GreyPyramid, expected: RotatedRect): boolean {
  const rims = [
    pointIn(expected, -expected.width / 2, 0),
    pointIn(expected, expected.width / 2, 0),
    pointIn(expected, 0, -expected.height / 2),
    pointIn(expected, 0, expected.height / 2),
  ]
  return rims.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height)
}

/** Corners clockwise from the top left one: `findRectangle` may begin with any, so it is turned to fit first. */
function isExpected(corners: Quad, map: { width: number; height: number }): boolean {
  const left = (map.width * (1 - 1 / regionGrowth)) / 2
  const top = (map.height * (1 - 1 / regionGrowth)) / 2
  const right = map.width - left
  const bottom = map.height - top
  const reach = map.width / regionGrowth
  const isShaped = Math.abs(aspectOf(corners) / (map.width / map.height) - 1) < mostShapeError
  const [a, b, c, d] = startingAtTopLeft(corners)
  const isNear = (corner: Point, x: number, y: number, share: number): boolean => Math.hypot(corner.x - x, corner.y - y) < share * reach
  return (
    isShaped &&
    isNear(a, left, top, nearReach.opposite) &&
    isNear(b, right, top, nearReach.opposite) &&
    isNear(c, right, bottom, nearReach.beside) &&
    isNear(d, left, bottom, nearReach.beside)
  )
}

export function isRim(corners: Quad, { width, height }: { width: number; height: number }): boolean {
  const far = Math.max(width, height) * 0.03
  return corners.every(({ x, y }) => Math.min(x, width - x) < far && Math.min(y, height - y) < far)
}

export function contains(corners: Quad, point: Point): boolean {
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner
    return (next.x - corner.x) * (point.y - corner.y) - (next.y - corner.y) * (point.x - corner.x) >= 0
  })
}
