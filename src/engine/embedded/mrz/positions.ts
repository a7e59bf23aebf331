import { classCount, impossible } from './alphabet.ts'
import type { PathStep } from './ctc-search.ts'
import type { Lattice } from './ocr-b-net.ts'

/** A character's place in the line, its class, and the frames it was read at. */
interface Emission {
  index: number
  class: number
  first: number
  last: number
}

/** One emission a character, in order; null when a character was never read. */
export function emissionsOf(path: readonly PathStep[], length: number): Emission[] | null {
  const emissions = new Map<number, Emission>()
  for (const { index, class: classIndex, frame } of path) {
    const known = emissions.get(index)
    if (known) known.first = Math.min(known.first, frame)
    else emissions.set(index, { index, class: classIndex, first: frame, last: frame })
  }
  if (emissions.size !== length) return null
  return [...emissions.values()].toSorted((a, b) => a.index - b.index)
}

const edgeFrames = 2

/** For each position the best log probability of every allowed class between the neighbouring characters. */
export function positionScores({ logs, frames }: Lattice, emissions: readonly Emission[], allowed: readonly Uint8Array[]): Float32Array[] {
  return emissions.map((emission, index) => {
    const before = emissions[index - 1]
    const after = emissions[index + 1]
    const middleBefore = before ? Math.ceil((before.last + emission.first + 1) / 2) : Math.max(0, emission.first - edgeFrames)
    const middleAfter = after ? Math.floor((emission.last + after.first - 1) / 2) : Math.min(frames - 1, emission.last + edgeFrames)
    const from = Math.min(middleBefore, emission.first)
    const to = Math.max(middleAfter, emission.last)
    return bestLogs(logs.subarray(from * (classCount + 1), (to + 1) * (classCount + 1)), allowed[index])
  })
}

function bestLogs(logs: Float32Array, allowed: Uint8Array | undefined): Float32Array {
  const best = new Float32Array(classCount).fill(impossible)
  for (let from = 0; from < logs.length; from += classCount + 1) {
    for (let index = 0; index < classCount; index++) {
      const log = logs[from + index] ?? impossible
      if (allowed?.[index] && log > (best[index] ?? impossible)) best[index] = log
    }
  }
  return best
}
