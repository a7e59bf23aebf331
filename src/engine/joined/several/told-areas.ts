import { type Bounds, boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'

/** A side of a page that is a document has at least this share of the page's side: a stamp is none. */
const leastSide = 0.05
/** Of the smaller of two documents beside each other at most this much lies under the other: corners are told roughly. */
const mostCommon = 0.2

/**
 * The parts of a page on which documents lie, each told by its corners; null where one is not told, is none, or lies on another: a
 * wrong cut is worse than none.
 */
export function toldAreas(areas: readonly (Quad | null | undefined)[]): Quad[] | null {
  const told = areas.flatMap((area) => (area ? [usable(area)] : []))
  const bounds = told.flatMap((area) => boundsOfPoints(area) ?? [])
  const areParts = told.length === areas.length && bounds.every(({ width, height }) => width >= leastSide && height >= leastSide)
  const isTwice = bounds.some((one, index) => bounds.slice(index + 1).some((other) => commonShare(one, other) > mostCommon))
  return areParts && !isTwice ? told : null
}

/** Within the page; corners that go round a part the right way as they are, of others the upright part around them. */
function usable(area: Quad): Quad {
  const [a, b, c, d] = area.map(({ x, y }) => ({ x: clamp(x), y: clamp(y) }))
  if (a === undefined || b === undefined || c === undefined || d === undefined) return area
  const corners: Quad = [a, b, c, d]
  const bounds = boundsOfPoints(corners)
  return isClockwise(corners) || bounds === null ? corners : quadOfBounds(bounds)
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function isClockwise(corners: Quad): boolean {
  return corners.every((corner, at) => {
    const [next, after] = [corners[(at + 1) % 4] ?? corner, corners[(at + 2) % 4] ?? corner]
    return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x) > 0
  })
}

function commonShare(one: Bounds, other: Bounds): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const smaller = Math.min(one.width * one.height, other.width * other.height)
  return smaller === 0 ? 1 : (Math.max(0, width) * Math.max(0, height)) / smaller
}
