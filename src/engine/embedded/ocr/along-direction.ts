import type { RotatedRect } from '../image/rotated-rect.ts'

/** The same rectangle with its reading direction turned by quarters until it is nearest to `direction` (radians). */
export function alongDirection(rect: RotatedRect, direction: number): RotatedRect {
  const quarters = Math.round((direction - rect.angle) / (Math.PI / 2))
  const isAcross = Math.abs(quarters) % 2 === 1
  return {
    cx: rect.cx,
    cy: rect.cy,
    width: isAcross ? rect.height : rect.width,
    height: isAcross ? rect.width : rect.height,
    angle: rect.angle + (quarters * Math.PI) / 2,
  }
}

/** A quarter turn clockwise: a column that is written downwards, laid on its side. */
export function onItsSide({ cx, cy, width, height, angle }: RotatedRect): RotatedRect {
  return { cx, cy, width: height, height: width, angle: angle + Math.PI / 2 }
}
