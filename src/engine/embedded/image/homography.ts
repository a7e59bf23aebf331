import type { Point, Quad } from '#domain/geometry.ts'

/** A projective map of the plane, row by row: x' = (a x + b y + c) / (g x + h y + i). */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/** Takes the unit square's corners (0,0) (1,0) (1,1) (0,1) to four points (Heckbert 1989, 2.2.3). */
export function fromUnitSquare([p0, p1, p2, p3]: Quad): Homography {
  const sumX = p0.x - p1.x + p2.x - p3.x
  const sumY = p0.y - p1.y + p2.y - p3.y
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const determinant = dx1 * dy2 - dx2 * dy1
  const g = (sumX * dy2 - dx2 * sumY) / determinant
  const h = (dx1 * sumY - sumX * dy1) / determinant
  return [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x, p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y, g, h, 1]
}

/** The map that undoes another, up to scale. */
export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
}

/** First `inner`, then `outer`. */
export function compose(outer: Homography, inner: Homography): Homography {
  const cell = (row: number, column: number): number =>
    (outer[3 * row] ?? 0) * (inner[column] ?? 0) +
    (outer[3 * row + 1] ?? 0) * (inner[3 + column] ?? 0) +
    (outer[3 * row + 2] ?? 0) * (inner[6 + column] ?? 0)
  return [cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 0), cell(1, 1), cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)]
}

export function mapPoint([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + i
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}
