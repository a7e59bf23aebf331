import type { Point, Quad } from '#domain/geometry.ts'
import { seenFrom, type RotatedRect } from './rotated-rect.ts'

/** The same corners, clockwise, beginning with the one nearest the top left. */
export function startingAtTopLeft(corners: Quad): Quad {
  return startingAtLeast(corners, ({ x, y }) => x + y)
}

/** The same corners, clockwise, beginning with the top left one as a frame is read. */
export function turnedAs(corners: Quad, frame: RotatedRect): Quad {
  return startingAtLeast(corners, (corner) => {
    const { u, v } = seenFrom(frame, corner)
    return u + v
  })
}

function startingAtLeast([a, b, c, d]: Quad, measure: (corner: Point) => number): Quad {
  const turns: readonly Quad[] = [
    [a, b, c, d],
    [b, c, d, a],
    [c, d, a, b],
    [d, a, b, c],
  ]
  return turns.reduce((best, turn) => (measure(turn[0]) < measure(best[0]) ? turn : best))
}
