import type { Point, Quad } from '#domain/geometry.ts'
import { type EdgeMap, findEdges } from './edge-map.ts'
import type { GreyFrame } from './grey-frame.ts'
import { type SupportedLine, borderLines, supported } from './line-support.ts'
import { angleBetween, crossing, findLines } from './straight-line.ts'
import { valueAt } from './value-at.ts'

/** A page in a camera's view. */
export interface FoundPage {
  /** Clockwise from the top left, in fractions of the frame. */
  corners: Quad
  /** Whether all four sides are in view. */
  isWhole: boolean
  /** 0..1: how much of its outline is really an edge. */
  support: number
}

/** Longer side by shorter side: ID-1 cards 1.59, passports 1.42, seen at an angle. */
const [leastAspect, mostAspect] = [1.15, 2.0]
/** Of the frame. */
const leastArea = 0.03
const leastSideSupport = 0.4
const leastMeanSupport = 0.58
/** Share of the page's inside that is edges: a page has print on it, a bare sheet or a table top has none. */
const leastPrint = 0.012

/**
 * Looks for one document of card or passport shape: four straight edges with print between them. A side out of view
 * is allowed to lie on the frame's border; such a page is not whole. Null when there is none.
 */
export function findPage(frame: GreyFrame): FoundPage | null {
  const edges = findEdges(frame)
  const lines = [...findLines(edges).map((line) => supported(line, edges)), ...borderLines(edges)]
  const pairs = pairsOf(lines, Math.min(frame.width, frame.height) * 0.12)
  let best: Candidate | null = null
  for (const [place, first] of pairs.entries()) {
    for (const second of pairs.slice(place + 1)) {
      const candidate = candidateOf(first, second, edges)
      if (candidate && (best === null || candidate.score > best.score) && printInside(candidate.points, edges) >= leastPrint)
        best = candidate
    }
  }
  return best && foundPage(best, edges)
}

type Pair = readonly [SupportedLine, SupportedLine]
type Points = readonly [Point, Point, Point, Point]

interface Candidate {
  points: Points
  isWhole: boolean
  support: number
  score: number
}

/** Lines that could be opposite sides: nearly parallel, and apart. */
function pairsOf(lines: readonly SupportedLine[], leastApart: number): Pair[] {
  return lines.flatMap((a, place) =>
    lines.slice(place + 1).flatMap((b): Pair[] => {
      if (!a.isReal && !b.isReal) return []
      const isFlipped = Math.abs(a.angle - b.angle) > 90
      const apart = Math.abs(a.distance - (isFlipped ? -b.distance : b.distance))
      return angleBetween(a, b) <= 22 && apart >= leastApart ? [[a, b]] : []
    }),
  )
}

function candidateOf(first: Pair, second: Pair, edges: EdgeMap): Candidate | null {
  if (angleBetween(first[0], second[0]) < 50) return null
  const points = cornersOf(first, second)
  if (!points || !isPlausible(points, edges)) return null
  const sides: [SupportedLine, Point, Point][] = [
    [first[0], points[0], points[1]],
    [second[1], points[1], points[2]],
    [first[1], points[2], points[3]],
    [second[0], points[3], points[0]],
  ]
  const real = sides.filter(([line]) => line.isReal)
  const supports = real.map(([line, from, to]) => line.support(from, to))
  if (real.length < 3 || supports.some((support) => support < leastSideSupport)) return null
  const support = weightedMean(
    supports,
    real.map(([, from, to]) => Math.hypot(to.x - from.x, to.y - from.y)),
  )
  if (support < leastMeanSupport) return null
  const isInView = points.every(({ x, y }) => x >= -1 && y >= -1 && x <= edges.width && y <= edges.height)
  const share = areaOf(points) / (edges.width * edges.height)
  // A portrait or a printed frame is a rectangle too: the page is the largest with a good outline.
  return { points, isWhole: isInView && real.length === 4, support, score: support * share ** 0.35 * (real.length === 4 ? 1 : 0.7) }
}

function cornersOf(first: Pair, second: Pair): Points | null {
  const [a, b] = [crossing(first[0], second[0]), crossing(first[0], second[1])]
  const [c, d] = [crossing(first[1], second[1]), crossing(first[1], second[0])]
  return a && b && c && d ? [a, b, c, d] : null
}

function isPlausible(points: Points, { width, height }: EdgeMap): boolean {
  const [slackX, slackY] = [width * 0.12, height * 0.12]
  if (points.some(({ x, y }) => x < -slackX || y < -slackY || x > width + slackX || y > height + slackY)) return false
  if (areaOf(points) < leastArea * width * height) return false
  const [a, b, c, d] = points
  const [across, down] = [(length(a, b) + length(c, d)) / 2, (length(b, c) + length(d, a)) / 2]
  const aspect = Math.max(across, down) / Math.min(across, down)
  // Of a page that is partly out of view the shape is not known.
  const isCut = points.some(({ x, y }) => x < 1 || y < 1 || x > width - 2 || y > height - 2)
  return isCut ? aspect < 3.2 : aspect >= leastAspect && aspect <= mostAspect
}

const length = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)

function areaOf(points: Points): number {
  const twice = points.reduce((sum, point, place) => {
    const next = points[(place + 1) % 4] ?? point
    return sum + point.x * next.y - next.x * point.y
  }, 0)
  return Math.abs(twice) / 2
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, place) => sum + value * valueAt(weights, place), 0) / total
}

/** Share of the inside that is edges, looked at in a grid of places a little away from the outline. */
function printInside([a, b, c, d]: Points, { width, height, direction }: EdgeMap): number {
  let seen = 0
  let found = 0
  for (let row = 0; row < 60; row += 1) {
    for (let column = 0; column < 60; column += 1) {
      const [across, down] = [0.08 + (0.84 * column) / 59, 0.08 + (0.84 * row) / 59]
      const x = Math.round((a.x * (1 - across) + b.x * across) * (1 - down) + (d.x * (1 - across) + c.x * across) * down)
      const y = Math.round((a.y * (1 - across) + b.y * across) * (1 - down) + (d.y * (1 - across) + c.y * across) * down)
      if (x < 0 || y < 0 || x >= width || y >= height) continue
      seen += 1
      if ((direction[y * width + x] ?? -1) >= 0) found += 1
    }
  }
  return seen === 0 ? 0 : found / seen
}

function foundPage({ points, isWhole, support }: Candidate, { width, height }: EdgeMap): FoundPage {
  const [a, b, c, d] = clockwiseFromTopLeft(points).map(({ x, y }) => ({ x: x / width, y: y / height }))
  if (!a || !b || !c || !d) throw new Error('a page has four corners')
  return { corners: [a, b, c, d], isWhole, support }
}

/** Sorted around the middle; the first is the one that is nearest to the frame's top left. */
function clockwiseFromTopLeft(points: Points): Point[] {
  const middle = { x: points.reduce((sum, { x }) => sum + x, 0) / 4, y: points.reduce((sum, { y }) => sum + y, 0) / 4 }
  const around = points.toSorted((a, b) => Math.atan2(a.y - middle.y, a.x - middle.x) - Math.atan2(b.y - middle.y, b.x - middle.x))
  const first = around.reduce((best, { x, y }, place) => (x + y < (around[best]?.x ?? 0) + (around[best]?.y ?? 0) ? place : best), 0)
  return [...around.slice(first), ...around.slice(0, first)]
}
