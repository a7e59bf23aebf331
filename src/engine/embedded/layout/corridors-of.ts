import type { RotatedRect } from '../image/rotated-rect.ts'
import { middleValue } from '../middle-value.ts'

/** A bare stripe straight through print, with all of it on one side or the other. */
export interface Corridor<Piece> {
  /** Pixels. */
  width: number
  /** The same in heights of lines. */
  heights: number
  before: readonly Piece[]
  behind: readonly Piece[]
}

/** Narrower ones than this, in heights of lines, stand between any two lines. */
const leastWidth = 1.5
/** What lies beside each other lies so roughly: degrees to either side, and steps between. */
const [mostTurn, turnStep] = [12, 3]
/** The next wider ones are of what lies further inside. */
const mostKept = 12

/** The widest bare stripes between pieces of print, along or across their direction (radians) or nearly so, the widest first. */
export function corridorsOf<Piece extends { rect: RotatedRect }>(pieces: readonly Piece[], direction: number): Corridor<Piece>[] {
  const height = middleHeight(pieces.map(({ rect }) => rect))
  const found = directionsAround(direction).flatMap((across) => stripesAcross(pieces, across, height))
  const kept: Corridor<Piece>[] = []
  for (const corridor of found.toSorted((a, b) => b.width - a.width)) {
    // Seen at another angle it is the same, though not as wide.
    if (!kept.some((wider) => dividesAlike(wider, corridor))) kept.push(corridor)
    if (kept.length === mostKept) break
  }
  return kept
}

function dividesAlike<Piece>(one: Corridor<Piece>, other: Corridor<Piece>): boolean {
  const before = new Set(one.before)
  return one.before.length === other.before.length && other.before.every((piece) => before.has(piece))
}

function directionsAround(direction: number): number[] {
  const turns = Array.from({ length: (2 * mostTurn) / turnStep + 1 }, (_, index) => ((index * turnStep - mostTurn) * Math.PI) / 180)
  return turns.flatMap((turn) => [direction + turn, direction + turn + Math.PI / 2])
}

function stripesAcross<Piece extends { rect: RotatedRect }>(pieces: readonly Piece[], across: number, height: number): Corridor<Piece>[] {
  const sorted = pieces.map((piece) => ({ piece, ...reachAlong(piece.rect, across) })).toSorted((a, b) => a.from - b.from)
  const stripes: Corridor<Piece>[] = []
  let end = Infinity
  for (const [index, { from, to }] of sorted.entries()) {
    if (from - end >= leastWidth * height) {
      const [before, behind] = [sorted.slice(0, index), sorted.slice(index)].map((side) => side.map(({ piece }) => piece))
      if (before && behind) stripes.push({ width: from - end, heights: (from - end) / height, before, behind })
    }
    end = index === 0 ? to : Math.max(end, to)
  }
  return stripes
}

/** How high a line is. */
export function middleHeight(rects: readonly RotatedRect[]): number {
  return middleValue(rects.map(({ width, height }) => Math.min(width, height)))
}

/** From where to where a rectangle reaches along a direction. */
function reachAlong({ cx, cy, width, height, angle }: RotatedRect, direction: number): { from: number; to: number } {
  const middle = cx * Math.cos(direction) + cy * Math.sin(direction)
  const half = (Math.abs(Math.cos(angle - direction)) * width + Math.abs(Math.sin(angle - direction)) * height) / 2
  return { from: middle - half, to: middle + half }
}
