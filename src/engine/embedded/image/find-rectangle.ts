import type { Point, Quad } from '#domain/geometry.ts'
import { buildEdgeMap, type EdgeMap } from './edge-map.ts'
import { findStraightEdges, type StraightEdge } from './find-straight-edges.ts'
import type { GreyPyramid } from './grey-pyramid.ts'
import type { RotatedRect } from './rotated-rect.ts'

export interface RectangleSearch {
  /** Where to look. */
  region: RotatedRect
  /** How finely: pixels of the region's longer side. */
  fineness: number
  /** Whether four corners, clockwise in pixels of the map, may be what is looked for. */
  fits: (corners: Quad, map: { width: number; height: number }) => boolean
  /** Share of each side, and of all on average, that must lie on an edge. 0..1 */
  leastSide: number
  leastMean: number
}

const leastStrength = 5
const mostCornerTurn = (16 * Math.PI) / 180

/** The rectangle, seen in perspective, whose sides show best as edges: clockwise, in pixels of the picture; null when none does. */
export function findRectangle(pyramid: GreyPyramid, search: RectangleSearch): Quad | null {
  return findRectangles(pyramid, search)[0] ?? null
}

/** All of them, the best first; they overlap, since a card has more edges than its own four. */
export function findRectangles(pyramid: GreyPyramid, search: RectangleSearch): Quad[] {
  const map = buildEdgeMap(pyramid, search.region, search.fineness)
  return quadsOf(findStraightEdges(map), map)
    .flatMap((corners) => rated(corners, map, search) ?? [])
    .toSorted((left, right) => right.rating - left.rating)
    .map(({ corners: [a, b, c, d] }) => [map.toPicture(a), map.toPicture(b), map.toPicture(c), map.toPicture(d)])
}

/** Every four corners that two pairs of roughly parallel edges make inside the picture. */
function quadsOf(edges: readonly StraightEdge[], map: EdgeMap): Quad[] {
  const quads: Quad[] = []
  const pairs = pairsOf(edges).filter(([a, b]) => turnBetween(a, b) < mostCornerTurn)
  for (const [index, [top, bottom]] of pairs.entries()) {
    for (const [left, right] of pairs.slice(index + 1)) {
      if (Math.abs(turnBetween(top, left) - Math.PI / 2) > mostCornerTurn) continue
      const corners = [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)]
      const [a, b, c, d] = corners
      if (a && b && c && d && corners.every((corner) => corner && isInside(corner, map))) quads.push(clockwise([a, b, c, d]))
    }
  }
  return quads
}

function pairsOf(edges: readonly StraightEdge[]): [StraightEdge, StraightEdge][] {
  return edges.flatMap((edge, index) => edges.slice(index + 1).map((other): [StraightEdge, StraightEdge] => [edge, other]))
}

function turnBetween(a: StraightEdge, b: StraightEdge): number {
  const turn = Math.abs(a.normal - b.normal) % Math.PI
  return Math.min(turn, Math.PI - turn)
}

function crossing(a: StraightEdge, b: StraightEdge): Point | null {
  const determinant = Math.sin(b.normal - a.normal)
  if (Math.abs(determinant) < 0.1) return null
  return {
    x: (a.offset * Math.sin(b.normal) - b.offset * Math.sin(a.normal)) / determinant,
    y: (b.offset * Math.cos(a.normal) - a.offset * Math.cos(b.normal)) / determinant,
  }
}

function isInside({ x, y }: Point, { width, height }: EdgeMap): boolean {
  return x > -2 && y > -2 && x < width + 2 && y < height + 2
}

function clockwise(corners: Quad): Quad {
  const [a, b, c, d] = corners
  return areaOf(corners) >= 0 ? corners : [a, d, c, b]
}

export function areaOf([a, b, c, d]: Quad): number {
  return ((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2
}

interface RatedRectangle {
  corners: Quad
  rating: number
}

function rated(corners: Quad, map: EdgeMap, { fits, leastSide, leastMean }: RectangleSearch): RatedRectangle | null {
  if (!fits(corners, map)) return null
  const sides = sidesOf(corners).map(([from, to]) => support(map, from, to))
  const mean = sides.reduce((sum, side) => sum + side, 0) / sides.length
  if (Math.min(...sides) < leastSide || mean < leastMean) return null
  return { corners, rating: mean + (0.2 * areaOf(corners)) / (map.width * map.height) }
}

function sidesOf([a, b, c, d]: Quad): [Point, Point][] {
  return [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
  ]
}

/** Longer by shorter side, each the mean of two. */
export function aspectOf(corners: Quad): number {
  const [top = 0, right = 0, bottom = 0, left = 0] = sidesOf(corners).map(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y))
  const one = top + bottom
  const other = left + right
  return Math.max(one, other) / Math.max(1, Math.min(one, other))
}

/** Which share of a side lies on an edge that runs along it, 0..1. */
function support(map: EdgeMap, from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const normal = Math.atan2(to.x - from.x, from.y - to.y)
  const count = Math.max(8, Math.round(length / 2))
  let lighter = 0
  let darker = 0
  for (let index = 0; index < count; index++) {
    const share = (index + 0.5) / count
    const sign = edgeSign(map, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }, normal)
    if (sign > 0) lighter++
    if (sign < 0) darker++
  }
  return Math.max(lighter, darker) / count
}

/** 1 or -1 when an edge across `normal` passes by: whether it grows lighter or darker that way; else 0. */
function edgeSign({ width, height, strength, direction }: EdgeMap, at: Point, normal: number): number {
  let best = 0
  let sign = 0
  for (let step = -2; step <= 2; step++) {
    const x = Math.round(at.x + step * Math.cos(normal))
    const y = Math.round(at.y + step * Math.sin(normal))
    if (x < 0 || y < 0 || x >= width || y >= height) continue
    const along = Math.cos((direction[y * width + x] ?? 0) - normal)
    const power = Math.abs(along) > 0.8 ? (strength[y * width + x] ?? 0) : 0
    if (power <= best) continue
    best = power
    sign = Math.sign(along)
  }
  return best >= leastStrength ? sign : 0
}
