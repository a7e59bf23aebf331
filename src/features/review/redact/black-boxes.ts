import { type Point, type Quad, boundsOfPoints, quadOfBounds } from '#domain/geometry.ts'

/** Smaller is a click that went astray, in fractions of the page. */
const leastSide = 0.004
/** How far one key moves or sizes a box, in fractions of the page. */
const keyStep = 0.005
/** What a field's own box is grown by on each side: letters reach beyond it. */
const fieldMargin = 0.006

const onPage = (fraction: number): number => Math.min(1, Math.max(0, fraction))

/** The box between two points of the page; null where they are too near to each other to mean one. */
export function boxBetween(one: Point, other: Point): Quad | null {
  const [left, right] = [onPage(Math.min(one.x, other.x)), onPage(Math.max(one.x, other.x))]
  const [top, bottom] = [onPage(Math.min(one.y, other.y)), onPage(Math.max(one.y, other.y))]
  if (right - left < leastSide || bottom - top < leastSide) return null
  return quadOfBounds({ x: left, y: top, width: right - left, height: bottom - top })
}

/** A box in the middle of the page, for whoever has no pointer. */
export function newBox(): Quad {
  return quadOfBounds({ x: 0.4, y: 0.47, width: 0.2, height: 0.06 })
}

/** The box over all of a field's print. */
export function boxOver(quad: Quad): Quad {
  const bounds = boundsOfPoints(quad)
  if (bounds === null) return quad
  const { x, y, width, height } = bounds
  const from = { x: x - fieldMargin, y: y - fieldMargin }
  return boxBetween(from, { x: x + width + fieldMargin, y: y + height + fieldMargin }) ?? quad
}

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -keyStep, y: 0 },
  ArrowRight: { x: keyStep, y: 0 },
  ArrowUp: { x: 0, y: -keyStep },
  ArrowDown: { x: 0, y: keyStep },
}

/** A box as an arrow key moves it, or with Shift its right and lower edge; null for other keys, and where it would leave the page. */
export function boxByKey(quad: Quad, { code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): Quad | null {
  const step = steps[code]
  const bounds = boundsOfPoints(quad)
  if (step === undefined || bounds === null) return null
  const { x, y, width, height } = bounds
  if (shiftKey) return boxBetween({ x, y }, { x: x + width + step.x, y: y + height + step.y })
  const [left, top] = [x + step.x, y + step.y]
  if (left < 0 || top < 0 || left + width > 1 || top + height > 1) return null
  const moved = (corner: Point): Point => ({ x: corner.x + step.x, y: corner.y + step.y })
  const [a, b, c, d] = quad
  return [moved(a), moved(b), moved(c), moved(d)]
}
