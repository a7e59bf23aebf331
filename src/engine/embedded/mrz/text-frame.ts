import { pointIn, type RotatedRect } from '../image/rotated-rect.ts'

/** A rectangle parallel to another, its centre `u` along and `v` below the other's. */
export function centredAt(frame: RotatedRect, place: { u: number; v: number; width: number; height: number }): RotatedRect {
  const centre = pointIn(frame, place.u, place.v)
  return { cx: centre.x, cy: centre.y, width: place.width, height: place.height, angle: frame.angle }
}
