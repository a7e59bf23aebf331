import type { Point } from '#domain/geometry.ts'
import type { EdgeMap } from './edge-map.ts'
import { type StraightLine, lineAt } from './straight-line.ts'
import { valueAt } from './value-at.ts'

/** How much of a line really is an edge in the picture, between any two of its points. */
export interface SupportedLine extends StraightLine {
  /** False for the picture's own border, which has no edges and stands for a side that is out of view. */
  isReal: boolean
  /** Share of the way from one point to another, both near the line, that is an edge of one kind: light on one side throughout. 0..1 */
  support: (from: Point, to: Point) => number
}

const maxTurn = 14

/** Follows a line through the picture once, and counts edges on the way for both kinds. */
export function supported(line: StraightLine, edges: EdgeMap): SupportedLine {
  const reach = Math.ceil(Math.hypot(edges.width, edges.height))
  const lightAhead = new Uint16Array(2 * reach + 2)
  const lightBehind = new Uint16Array(2 * reach + 2)
  for (let along = -reach; along <= reach; along += 1) {
    const kind = kindAt(line, along, edges)
    const cell = along + reach + 1
    lightAhead[cell] = valueAt(lightAhead, cell - 1) + (kind === 1 ? 1 : 0)
    lightBehind[cell] = valueAt(lightBehind, cell - 1) + (kind === -1 ? 1 : 0)
  }
  const along = ({ x, y }: Point) => Math.min(reach, Math.max(-reach, Math.round(y * line.cos - x * line.sin))) + reach + 1
  return {
    ...line,
    isReal: true,
    support: (from, to) => {
      const [start, end] = [along(from), along(to)].toSorted((a, b) => a - b)
      if (start === undefined || end === undefined || end === start) return 0
      const ahead = valueAt(lightAhead, end) - valueAt(lightAhead, start)
      const behind = valueAt(lightBehind, end) - valueAt(lightBehind, start)
      return Math.max(ahead, behind) / (end - start)
    },
  }
}

type EdgeKind = 1 | -1 | 0

/** What edge is within two pixels of a point of the line. */
function kindAt(line: StraightLine, along: number, { width, height, direction }: EdgeMap): EdgeKind {
  for (const away of [0, -1, 1, -2, 2]) {
    const x = Math.round(line.cos * (line.distance + away) - line.sin * along)
    const y = Math.round(line.sin * (line.distance + away) + line.cos * along)
    const isInside = x >= 0 && y >= 0 && x < width && y < height
    const kind = isInside ? kindOf(direction[y * width + x] ?? -1, line.angle) : 0
    if (kind !== 0) return kind
  }
  return 0
}

/** 1: it gets lighter along the normal; -1: darker; 0: no edge, or across the line. */
function kindOf(direction: number, angle: number): EdgeKind {
  if (direction < 0) return 0
  const turn = (direction - angle + 360) % 360
  if (turn <= maxTurn || turn >= 360 - maxTurn) return 1
  return Math.abs(turn - 180) <= maxTurn ? -1 : 0
}

/** The borders of the picture as lines on which a side may lie that cannot be seen. */
export function borderLines({ width, height }: EdgeMap): SupportedLine[] {
  return [lineAt(0, 0), lineAt(0, width - 1), lineAt(90, 0), lineAt(90, height - 1)].map((line) => ({
    ...line,
    isReal: false,
    support: () => 0,
  }))
}
