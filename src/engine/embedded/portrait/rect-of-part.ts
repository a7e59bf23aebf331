import type { Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { mapQuad, pageToPicture } from '../image/page-mapping.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'

/** A part of the upright page, in fractions of it, as a rectangle in the picture, in its pixels: its perspective evened out. */
export function rectOfPart({ width, height }: { width: number; height: number }, transform: PageTransform, part: Quad): RotatedRect {
  const [a, b, c, d] = mapQuad(pageToPicture(transform), part).map(({ x, y }) => ({ x: x * width, y: y * height }))
  if (!a || !b || !c || !d) throw new Error('A part without corners')
  const across = { x: (b.x + c.x - a.x - d.x) / 2, y: (b.y + c.y - a.y - d.y) / 2 }
  const down = { x: (c.x + d.x - a.x - b.x) / 2, y: (c.y + d.y - a.y - b.y) / 2 }
  return {
    cx: (a.x + b.x + c.x + d.x) / 4,
    cy: (a.y + b.y + c.y + d.y) / 4,
    width: Math.hypot(across.x, across.y),
    height: Math.hypot(down.x, down.y),
    angle: Math.atan2(across.y, across.x),
  }
}
