import type { Character } from './reading.ts'

/** The characters of a text that was not recognised but said as such: in a code, a file or an answer. */
export function sureCharacters(text: string): Character[] {
  return Array.from(text, (character) => ({ text: character, confidence: 1, box: null, repaired: false, candidates: [] }))
}
