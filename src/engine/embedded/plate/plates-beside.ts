import { boundsOfPoints, type Bounds, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'
import type { PageReading } from '../../engine.ts'
import { mapQuad, pageToPicture } from '../image/page-mapping.ts'

/** Cars farther away, whose plates look smaller than this share of the nearest one's, stand in the background. */
const leastShare = 0.6
/** Of a plate's length and height, left on each side of it, so that what is shown of a car can be told. */
const [marginX, marginY] = [0.4, 1]

/**
 * The parts of a photo around its plates where several cars stand equally near, likeliest first: fractions of the
 * picture. [] where one is meant.
 */
export function platesBeside({ transform, readings, others = [] }: PageReading): Quad[] {
  const places = [readings, ...others].flatMap((plate) => placeOf(plate) ?? [])
  const [first] = places
  const near = places.filter(({ width }) => first !== undefined && width >= leastShare * first.width)
  return near.length < 2 ? [] : near.map((place) => mapQuad(pageToPicture(transform), quadOfBounds(withMargin(place))))
}

function placeOf(plate: readonly Reading[]): Bounds | null {
  return boundsOfPoints(plate.find(({ field }) => field === 'plateNumber')?.box ?? [])
}

function withMargin({ x, y, width, height }: Bounds): Bounds {
  const [left, top] = [Math.max(0, x - marginX * width), Math.max(0, y - marginY * height)]
  const [right, bottom] = [Math.min(1, x + (1 + marginX) * width), Math.min(1, y + (1 + marginY) * height)]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
