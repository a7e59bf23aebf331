import type { Point, Quad } from '#domain/geometry.ts'

/** A place on the page as a place in the frame. `across` and `down` are fractions of the page, the result of the frame. */
export function placeInFrame([a, b, c, d]: Quad, across: number, down: number): Point {
  return between(between(a, b, across), between(d, c, across), down)
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
