import { blankClass, characterOf, classCount } from './alphabet.ts'
import type { Lattice } from './ocr-b-net.ts'

/** The likeliest character of each frame, repeats and blanks dropped. `score`: mean log probability of the frames. */
export interface GreedyText {
  text: string
  score: number
}

export function greedyText({ logs, frames }: Lattice): GreedyText {
  let text = ''
  let sum = 0
  let last = blankClass
  for (let frame = 0; frame < frames; frame++) {
    const from = frame * (classCount + 1)
    let best = 0
    for (let index = 1; index <= blankClass; index++) {
      if ((logs[from + index] ?? 0) > (logs[from + best] ?? 0)) best = index
    }
    sum += logs[from + best] ?? 0
    if (best !== blankClass && best !== last) text += characterOf(best)
    last = best
  }
  return { text, score: sum / Math.max(1, frames) }
}
