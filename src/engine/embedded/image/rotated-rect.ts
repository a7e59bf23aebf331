import type { Point } from '#domain/geometry.ts'

/**
 * A rectangle at any angle, in pixels. `angle` (radians, clockwise as y grows downwards) is the direction
 * of reading: turning a line of text upside down adds pi and changes nothing else.
 */
export interface RotatedRect {
  cx: number
  cy: number
  /** Along the direction of reading. */
  width: number
  height: number
  angle: number
}

/** The point `u` along and `v` across the reading direction from the centre, in pixels. */
export function pointIn(rect: RotatedRect, u: number, v: number): Point {
  const cos = Math.cos(rect.angle)
  const sin = Math.sin(rect.angle)
  return { x: rect.cx + u * cos - v * sin, y: rect.cy + u * sin + v * cos }
}

/** Corners clockwise from the text's own top left. */
export function cornersOf(rect: RotatedRect): [Point, Point, Point, Point] {
  const halfWidth = rect.width / 2
  const halfHeight = rect.height / 2
  return [
    pointIn(rect, -halfWidth, -halfHeight),
    pointIn(rect, halfWidth, -halfHeight),
    pointIn(rect, halfWidth, halfHeight),
    pointIn(rect, -halfWidth, halfHeight),
  ]
}

/** Where a point lies as seen from the rectangle: along (u) and across (v) its reading direction. */
export function seenFrom(rect: RotatedRect, point: Point): { u: number; v: number } {
  const cos = Math.cos(rect.angle)
  const sin = Math.sin(rect.angle)
  const dx = point.x - rect.cx
  const dy = point.y - rect.cy
  return { u: dx * cos + dy * sin, v: dy * cos - dx * sin }
}

/** How far two directions of lines lie apart, 0..pi/2: a line read backwards is the same line. */
export function angleBetweenLines(a: number, b: number): number {
  const turn = Math.abs(a - b) % Math.PI
  return Math.min(turn, Math.PI - turn)
}

/** A rectangle parallel to another, its centre `u` along and `v` below the other's. */
export function centredAt(frame: RotatedRect, place: { u: number; v: number; width: number; height: number }): RotatedRect {
  const centre = pointIn(frame, place.u, place.v)
  return { cx: centre.x, cy: centre.y, width: place.width, height: place.height, angle: frame.angle }
}
