import type { Point } from '#domain/geometry.ts'
import type { RotatedRect } from './rotated-rect.ts'

/** The rectangle of least area around all points (rotating calipers), its long side along; null for fewer than three points. */
export function minAreaRect(points: readonly Point[]): RotatedRect | null {
  const hull = convexHull(points)
  if (hull.length < 3) return null
  let best: RotatedRect | null = null
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from
    const rect = boundsAtAngle(hull, Math.atan2(to.y - from.y, to.x - from.x))
    if (!best || rect.width * rect.height < best.width * best.height) best = rect
  })
  return best && alongLongSide(best)
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const lower = halfHull(sorted)
  const upper = halfHull(sorted.toReversed())
  return [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = []
  for (const point of sorted) {
    while (hull.length > 1 && !turnsLeft(hull.at(-2), hull.at(-1), point)) hull.pop()
    hull.push(point)
  }
  return hull
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return true
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
}

function boundsAtAngle(points: readonly Point[], angle: number): RotatedRect {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (const { x, y } of points) {
    const u = x * cos + y * sin
    const v = y * cos - x * sin
    left = Math.min(left, u)
    right = Math.max(right, u)
    top = Math.min(top, v)
    bottom = Math.max(bottom, v)
  }
  const u = (left + right) / 2
  const v = (top + bottom) / 2
  return { cx: u * cos - v * sin, cy: u * sin + v * cos, width: right - left, height: bottom - top, angle }
}

/** Turned so that the width is the longer side and the angle lies in (-pi/2, pi/2]. */
function alongLongSide(rect: RotatedRect): RotatedRect {
  const upright = rect.width >= rect.height
  let angle = upright ? rect.angle : rect.angle + Math.PI / 2
  while (angle > Math.PI / 2) angle -= Math.PI
  while (angle <= -Math.PI / 2) angle += Math.PI
  const width = upright ? rect.width : rect.height
  const height = upright ? rect.height : rect.width
  return { ...rect, width, height, angle }
}
