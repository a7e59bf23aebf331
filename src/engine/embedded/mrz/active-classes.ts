import { blankClass, classCount } from './alphabet.ts'
import type { Lattice } from './ocr-b-net.ts'

const certainLog = -9
const digitClasses = { from: 1, to: 11 }
const letterClasses = { from: 11, to: blankClass }
const bestOfGroup = 3

/**
 * For each frame the classes worth following: the filler, the three likeliest digits and letters, and all that are
 * not all but excluded. Position classes may force a digit where the picture rather shows a letter, hence both groups.
 */
export function activeClasses({ logs, frames }: Lattice): Uint8Array[] {
  const lists: Uint8Array[] = []
  for (let frame = 0; frame < frames; frame++) {
    const from = frame * (classCount + 1)
    const row = logs.subarray(from, from + classCount)
    const chosen = new Uint8Array(classCount)
    chosen[0] = 1
    chooseBest(row, chosen, digitClasses)
    chooseBest(row, chosen, letterClasses)
    const list: number[] = []
    row.forEach((log, index) => {
      if (chosen[index] || log > certainLog) list.push(index)
    })
    lists.push(Uint8Array.from(list))
  }
  return lists
}

function chooseBest(row: Float32Array, chosen: Uint8Array, group: { from: number; to: number }): void {
  for (let round = 0; round < bestOfGroup; round++) {
    let best = -1
    for (let index = group.from; index < group.to; index++) {
      if (!chosen[index] && (best < 0 || (row[index] ?? 0) > (row[best] ?? 0))) best = index
    }
    if (best >= 0) chosen[best] = 1
  }
}
