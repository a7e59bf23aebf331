import { type EdgeMap, leastStrength } from './edge-map.ts'

/** A straight edge: all points with x cos(normal) + y sin(normal) = offset, in pixels of the edge map. */
export interface StraightEdge {
  normal: number
  offset: number
  votes: number
}

const directions = 180
/** An edge pixel votes for directions this many steps to either side of its own. */
const spread = 3
const mostEdges = 28
/** Edges closer than this to a stronger one are the same. */
const sameOffset = 5
const sameDirection = 5

/** The straight edges that most pixels lie on, strongest first (Hough transform along each pixel's own gradient). */
export function findStraightEdges(map: EdgeMap): StraightEdge[] {
  const reach = Math.ceil(Math.hypot(map.width, map.height))
  const votes = new Float32Array(directions * 2 * reach)
  castVotes(map, votes, reach)
  const edges: StraightEdge[] = []
  const least = Math.min(map.width, map.height) * 0.25
  const peaks: number[] = []
  for (let at = 0; at < votes.length; at++) if ((votes[at] ?? 0) > least) peaks.push(at)
  peaks.sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))
  for (const at of peaks) {
    const step = Math.floor(at / (2 * reach))
    const edge = { normal: (step * Math.PI) / directions, offset: (at % (2 * reach)) - reach, votes: votes[at] ?? 0 }
    if (!edges.some((known) => isSame(known, edge))) edges.push(edge)
    if (edges.length === mostEdges) break
  }
  return edges
}

function castVotes({ width, height, strength, direction }: EdgeMap, votes: Float32Array, reach: number): void {
  const cosines = Float64Array.from({ length: directions }, (_, step) => Math.cos((step * Math.PI) / directions))
  const sines = Float64Array.from({ length: directions }, (_, step) => Math.sin((step * Math.PI) / directions))
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const power = strength[y * width + x] ?? 0
      if (power < leastStrength) continue
      const own = Math.round(((direction[y * width + x] ?? 0) / Math.PI) * directions)
      for (let turn = -spread; turn <= spread; turn++) {
        const step = (((own + turn) % directions) + directions) % directions
        const offset = Math.round(x * (cosines[step] ?? 0) + y * (sines[step] ?? 0)) + reach
        const at = step * 2 * reach + offset
        votes[at] = (votes[at] ?? 0) + 1
      }
    }
  }
}

function isSame(a: StraightEdge, b: StraightEdge): boolean {
  const turn = Math.round((Math.abs(a.normal - b.normal) / Math.PI) * directions)
  const isOpposite = directions - turn < sameDirection
  const offset = isOpposite ? a.offset + b.offset : a.offset - b.offset
  return Math.min(turn, directions - turn) < sameDirection && Math.abs(offset) < sameOffset
}
