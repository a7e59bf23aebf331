import type { Character } from '#domain/reading.ts'
import { foldLetters } from '../../embedded/fields/fold-line.ts'

/**
 * A text's characters with what our own recogniser says of the print that they are: how sure it is of each, where it stands, what else
 * it may be. Signs and spaces are as they came. [] where print and text do not say the same letters: then nothing rates them.
 */
export function rateCharacters(text: string, print: readonly Character[]): Character[] {
  const units = print.flatMap((character) => Array.from(foldLetters(character.text), () => character))
  if (foldLetters(text) !== foldLetters(print.map((character) => character.text).join(''))) return []
  let at = 0
  return Array.from(text, (letter): Character => {
    const own = units.slice(at, at + foldLetters(letter).length)
    at += own.length
    const [first] = own
    if (first === undefined) return { text: letter, confidence: 1, box: null, repaired: false, candidates: [] }
    const confidence = own.reduce((least, each) => Math.min(least, each.confidence), 1)
    return { ...first, text: letter, confidence, candidates: first.candidates.filter((candidate) => candidate.text !== letter) }
  })
}
