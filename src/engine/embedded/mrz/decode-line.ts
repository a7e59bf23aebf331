import { characterOf } from './alphabet.ts'
import { searchPath } from './ctc-search.ts'
import type { LinePattern } from './line-pattern.ts'
import type { Lattice } from './ocr-b-net.ts'
import { emissionsOf, positionScores } from './positions.ts'

/** A line read with exactly as many characters as its format has. */
export interface DecodedLine {
  text: string
  /** Log probability of the whole path. */
  score: number
  /** For each position the log probability of every class there; `impossible` where the format forbids it. */
  positions: Float32Array[]
  /** Where each character stands along the strip, 0..1. */
  centres: number[]
}

/** The likeliest reading of exactly the pattern's length, by its classes and the name grammar. Null when no path fits. */
export function decodeLine(lattice: Lattice, pattern: LinePattern): DecodedLine | null {
  const path = searchPath(lattice, pattern)
  const emissions = path && emissionsOf(path.steps, pattern.allowed.length)
  if (!emissions) return null
  return {
    text: emissions.map((emission) => characterOf(emission.class)).join(''),
    score: path.score,
    positions: positionScores(lattice, emissions, pattern.allowed),
    centres: emissions.map((emission) => ((emission.first + emission.last) / 2 + 0.5) / lattice.frames),
  }
}
