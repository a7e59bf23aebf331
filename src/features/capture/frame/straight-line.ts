import type { Point } from '#domain/geometry.ts'
import type { EdgeMap } from './edge-map.ts'
import { valueAt } from './value-at.ts'

/** All points p with `p · (cos, sin) = distance`, in pixels. */
export interface StraightLine {
  /** Of the normal, in degrees, 0..179. */
  angle: number
  cos: number
  sin: number
  distance: number
}

export function lineAt(angle: number, distance: number): StraightLine {
  const radians = (angle * Math.PI) / 180
  return { angle, cos: Math.cos(radians), sin: Math.sin(radians), distance }
}

/** Where two lines cross; null when they hardly do. */
export function crossing(a: StraightLine, b: StraightLine): Point | null {
  const turn = a.cos * b.sin - a.sin * b.cos
  if (Math.abs(turn) < 0.2) return null
  return { x: (a.distance * b.sin - b.distance * a.sin) / turn, y: (b.distance * a.cos - a.distance * b.cos) / turn }
}

/** The smaller angle between two lines, in degrees, 0..90. */
export function angleBetween(a: StraightLine, b: StraightLine): number {
  const difference = Math.abs(a.angle - b.angle) % 180
  return Math.min(difference, 180 - difference)
}

/** How far an edge's direction may be from the line's normal to speak for it, in degrees. */
const tolerance = 9
const mostLines = 22

/** The straightest, longest edges: a Hough transform in which each edge pixel speaks only for lines across its slope. */
export function findLines(edges: EdgeMap): StraightLine[] {
  const { width, height } = edges
  const reach = Math.ceil(Math.hypot(width, height))
  const votes = new Uint16Array(180 * (2 * reach + 1))
  const row = 2 * reach + 1
  const normals = Array.from({ length: 180 }, (_, angle) => lineAt(angle, 0))
  edges.direction.forEach((direction, at) => {
    if (direction < 0) return
    const [x, y] = [at % width, Math.floor(at / width)]
    for (let turn = -tolerance; turn <= tolerance; turn += 1) {
      const angle = (direction + turn + 360) % 180
      const { cos, sin } = normals[angle] ?? lineAt(angle, 0)
      const cell = angle * row + Math.round(x * cos + y * sin) + reach
      votes[cell] = valueAt(votes, cell) + 1
    }
  })
  return strongest(votes, reach, 0.12 * Math.min(width, height))
}

/** Takes the cell with most votes, clears what is nearly the same line, and so on. */
function strongest(votes: Uint16Array, reach: number, least: number): StraightLine[] {
  const row = 2 * reach + 1
  const lines: StraightLine[] = []
  while (lines.length < mostLines) {
    let best = 0
    for (let cell = 1; cell < votes.length; cell += 1) if (valueAt(votes, cell) > valueAt(votes, best)) best = cell
    if (valueAt(votes, best) < least) break
    const angle = Math.floor(best / row)
    const distance = (best % row) - reach
    lines.push(lineAt(angle, distance))
    clearAround(votes, reach, { angle, distance })
  }
  return lines
}

function clearAround(votes: Uint16Array, reach: number, { angle, distance }: { angle: number; distance: number }): void {
  const row = 2 * reach + 1
  for (let turn = -5; turn <= 5; turn += 1) {
    const wrapped = (angle + turn + 180) % 180
    // Across 0 degrees the same line has the opposite distance.
    const isFlipped = angle + turn < 0 || angle + turn >= 180
    const centre = (isFlipped ? -distance : distance) + reach
    votes.fill(0, wrapped * row + Math.max(0, centre - 4), wrapped * row + Math.min(row, centre + 5))
  }
}
