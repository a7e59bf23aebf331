import type { Point } from '#domain/geometry.ts'
import type { EdgeMap } from './edge-map.ts'
import type { SupportedLine } from './line-support.ts'
import { angleBetween, crossing } from './straight-line.ts'

export type Pair = readonly [SupportedLine, SupportedLine]
export type Points = readonly [Point, Point, Point, Point]

/** Four lines that could be a page's outline. */
export interface PageCandidate {
  /** In pixels, around. */
  points: Points
  isWhole: boolean
  /** 0..1 */
  support: number
  /** For choosing among candidates. */
  score: number
}

/** Longer side by shorter side: ID-1 cards 1.59, passports 1.42, seen at an angle. */
const [leastAspect, mostAspect] = [1.15, 2]
/** Of the frame. */
const leastArea = 0.03
const leastSideSupport = 0.4
const leastMeanSupport = 0.58
/** A page nearer to the frame's border than this share of it may be cut off. */
const border = 0.05

interface Side {
  line: SupportedLine
  from: Point
  to: Point
}

/** The outline that two pairs of opposite sides make; null when it cannot be a page's. */
export function pageCandidate(first: Pair, second: Pair, frame: EdgeMap): PageCandidate | null {
  const points = angleBetween(first[0], second[0]) < 50 ? null : cornersOf(first, second)
  if (!points || !isPlausible(points, frame)) return null
  const [a, b, c, d] = points
  const sides: Side[] = [
    { line: first[0], from: a, to: b },
    { line: second[1], from: b, to: c },
    { line: first[1], from: c, to: d },
    { line: second[0], from: d, to: a },
  ]
  const support = supportOf(sides)
  if (support < leastMeanSupport || goesOn(sides)) return null
  const hasFour = sides.every(({ line }) => line.isReal)
  const share = areaOf(points) / (frame.width * frame.height)
  // A portrait or a printed frame is a rectangle too: the page is the largest with a good outline.
  return {
    points,
    isWhole: hasFour && isInside(points, frame, -border),
    support,
    score: support ** 2 * share ** 0.35 * (hasFour ? 1 : 0.8),
  }
}

function cornersOf(first: Pair, second: Pair): Points | null {
  const [a, b] = [crossing(first[0], second[0]), crossing(first[0], second[1])]
  const [c, d] = [crossing(first[1], second[1]), crossing(first[1], second[0])]
  return a && b && c && d ? [a, b, c, d] : null
}

/** `slack`: how far beyond the border still counts, as a share of the frame; negative to keep away from it. */
function isInside(points: Points, { width, height }: EdgeMap, slack: number): boolean {
  const [x0, y0] = [-width * slack, -height * slack]
  return points.every(({ x, y }) => x >= x0 && y >= y0 && x <= width - x0 && y <= height - y0)
}

function isPlausible(points: Points, frame: EdgeMap): boolean {
  if (!isInside(points, frame, 0.12) || areaOf(points) < leastArea * frame.width * frame.height) return false
  const [a, b, c, d] = points
  const [across, down] = [(length(a, b) + length(c, d)) / 2, (length(b, c) + length(d, a)) / 2]
  const aspect = Math.max(across, down) / Math.min(across, down)
  // Of a page that is partly out of view the shape is not known.
  return isInside(points, frame, -border) ? aspect >= leastAspect && aspect <= mostAspect : aspect < 3.2
}

const length = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)

function areaOf(points: Points): number {
  const twice = points.reduce((sum, point, place) => {
    const next = points[(place + 1) % 4] ?? point
    return sum + point.x * next.y - next.x * point.y
  }, 0)
  return Math.abs(twice) / 2
}

/** Share of the sides in view that is edge; 0 when one of them hardly is, or more than one cannot be seen. */
function supportOf(sides: readonly Side[]): number {
  const real = sides.filter(({ line }) => line.isReal)
  const supports = real.map(({ line, from, to }) => line.support(from, to))
  if (real.length < 3 || Math.min(...supports) < leastSideSupport) return 0
  const lengths = real.map(({ from, to }) => length(from, to))
  const total = lengths.reduce((sum, each) => sum + each, 0)
  return supports.reduce((sum, support, place) => sum + support * (lengths[place] ?? 0), 0) / total
}

/** Whether the neighbours of a side both go on beyond it: then it is a line printed on a larger page. */
function goesOn(sides: readonly Side[]): boolean {
  return sides.some((_, place) => {
    const [before, after] = [sides[(place + 3) % 4], sides[(place + 1) % 4]]
    return (
      before !== undefined &&
      after !== undefined &&
      isEdgeBeyond(before.line, before.from, before.to) &&
      isEdgeBeyond(after.line, after.to, after.from)
    )
  })
}

function isEdgeBeyond(line: SupportedLine, from: Point, to: Point): boolean {
  const long = length(from, to)
  const beyond = (pixels: number): Point => ({ x: to.x + ((to.x - from.x) * pixels) / long, y: to.y + ((to.y - from.y) * pixels) / long })
  return line.support(beyond(1), beyond(Math.max(7, 0.07 * long))) >= 0.5
}
