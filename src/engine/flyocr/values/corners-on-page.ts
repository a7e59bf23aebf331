import type { Point, Quad } from '#domain/geometry.ts'

/** Pixels of the picture that was sent. */
export interface SentSize {
  width: number
  height: number
}

/** A corner may lie a little outside: boxes are drawn around print that touches the edge. */
const beyond = 0.02

/** Four corners in pixels as fractions of the page; null where they are on no page of this size. */
export function cornersOnPage(corners: readonly number[] | null, { width, height }: SentSize): Quad | null {
  if (corners === null || corners.length !== 8 || !(width > 0 && height > 0)) return null
  const point = (at: number): Point => ({ x: (corners[at] ?? -1) / width, y: (corners[at + 1] ?? -1) / height })
  const quad: Quad = [point(0), point(2), point(4), point(6)]
  return quad.every(({ x, y }) => isOnPage(x) && isOnPage(y)) ? quad : null
}

function isOnPage(share: number): boolean {
  return share >= -beyond && share <= 1 + beyond
}
