import type { Point, Quad } from '#domain/geometry.ts'
import { type EdgeMap, findEdges } from './edge-map.ts'
import type { GreyFrame } from './grey-frame.ts'
import { type SupportedLine, borderLines, supported } from './line-support.ts'
import { type PageCandidate, type Pair, type Points, pageCandidate } from './page-candidate.ts'
import { angleBetween, findLines } from './straight-line.ts'

/** A page in a camera's view. */
export interface FoundPage {
  /** Clockwise from the top left, in fractions of the frame. */
  corners: Quad
  /** Whether all four sides are in view. */
  isWhole: boolean
  /** 0..1: how much of its outline is really an edge. */
  support: number
}

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
  let best: PageCandidate | null = null
  for (const [place, first] of pairs.entries()) {
    for (const second of pairs.slice(place + 1)) {
      const candidate = pageCandidate(first, second, edges)
      const isBetter = candidate !== null && (best === null || candidate.score > best.score)
      if (isBetter && printInside(candidate.points, edges) >= leastPrint) best = candidate
    }
  }
  return best && foundPage(best, edges)
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

function foundPage({ points, isWhole, support }: PageCandidate, { width, height }: EdgeMap): FoundPage {
  const [a, b, c, d] = clockwiseFromTopLeft(points).map(({ x, y }) => ({ x: x / width, y: y / height }))
  if (!a || !b || !c || !d) throw new Error('a page has four corners')
  return { corners: [a, b, c, d], isWhole, support }
}

/** Sorted around the middle; the first is the one that is nearest to the frame's top left. */
function clockwiseFromTopLeft(points: Points): Point[] {
  const middle = { x: points.reduce((sum, { x }) => sum + x, 0) / 4, y: points.reduce((sum, { y }) => sum + y, 0) / 4 }
  const angle = ({ x, y }: Point) => Math.atan2(y - middle.y, x - middle.x)
  const around = points.toSorted((a, b) => angle(a) - angle(b))
  const nearest = Math.min(...around.map(({ x, y }) => x + y))
  const first = around.findIndex(({ x, y }) => x + y === nearest)
  return [...around.slice(first), ...around.slice(0, first)]
}
