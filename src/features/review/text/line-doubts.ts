import type { TextLine } from '#domain/page-text.ts'

/** A character of a line that is less sure than it should be. */
export interface LineDoubt {
  /** Where it begins in the line's text, in UTF-16 units. */
  at: number
  text: string
  /** What else it may be, likeliest first. */
  others: readonly string[]
}

/** A second reading is worth offering from here on. */
const offeredFrom = 0.02
const mostOffered = 3

/** Where each character of a line begins in its text: a space stands between two words. */
export function placesOfCharacters({ characters, words }: TextLine): number[] {
  const places: number[] = []
  let at = 0
  for (const { start, end } of words) {
    for (let index = start; index < end; index += 1) {
      places[index] = at
      at += characters[index]?.text.length ?? 0
    }
    at += 1
  }
  return places
}

export function lineDoubts(line: TextLine, threshold: number): LineDoubt[] {
  const places = placesOfCharacters(line)
  return line.characters.flatMap(({ text, confidence, candidates }, index) => {
    const at = places[index]
    if (confidence >= threshold || at === undefined) return []
    const others = candidates.filter((candidate) => candidate.confidence >= offeredFrom).map((candidate) => candidate.text)
    return [{ at, text, others: others.slice(0, mostOffered) }]
  })
}
