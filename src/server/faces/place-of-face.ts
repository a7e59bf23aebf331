import type { Point } from '#domain/geometry.ts'

/** `x,y` as it comes over the wire; null where the largest face is meant. */
export function placeOfFace(written: string | undefined): Point | null {
  const [x, y] = written?.split(',').map(Number) ?? []
  return x === undefined || y === undefined ? null : { x, y }
}
