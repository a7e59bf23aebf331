import { classesKept, type Lattice } from './recogniser.ts'

/** A character as the net saw it, and where along the strip. */
export interface Glyph {
  text: string
  /** 0..1 */
  confidence: number
  /** The first step that says it. */
  step: number
  /** The middle of its steps, in steps. */
  centre: number
  /** What else it may be, likeliest first. */
  candidates: { text: string; confidence: number }[]
}

const leastCandidate = 0.01
const blank = 0

/** The likeliest reading (CTC: neighbouring equal classes are one character, the blank parts them). Spaces are glyphs too. */
export function readLattice({ confidences, classes, steps }: Lattice, dictionary: readonly string[]): Glyph[] {
  const glyphs: Glyph[] = []
  for (let step = 0; step < steps;) {
    const at = step * classesKept
    const best = classes[at] ?? blank
    let clearest = step
    let end = step + 1
    while (end < steps && classes[end * classesKept] === best) {
      if ((confidences[end * classesKept] ?? 0) > (confidences[clearest * classesKept] ?? 0)) clearest = end
      end++
    }
    if (best !== blank) {
      const from = clearest * classesKept
      const confidence = Math.min(1, confidences[from] ?? 0)
      glyphs.push({
        text: dictionary[best] ?? '',
        confidence,
        step,
        centre: (step + end) / 2,
        candidates: candidatesAt({ confidences, classes }, from, dictionary),
      })
    }
    step = end
  }
  return glyphs
}

function candidatesAt({ confidences, classes }: Omit<Lattice, 'steps'>, from: number, dictionary: readonly string[]): Glyph['candidates'] {
  const found: Glyph['candidates'] = []
  for (let rank = 1; rank < classesKept; rank++) {
    const text = dictionary[classes[from + rank] ?? blank] ?? ''
    const confidence = confidences[from + rank] ?? 0
    if (text !== '' && confidence >= leastCandidate) found.push({ text, confidence })
  }
  return found
}
