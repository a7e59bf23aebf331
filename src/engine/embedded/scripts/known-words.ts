import type { DocumentType } from '#domain/document-type.ts'
import { foldLetters } from '../fields/fold-line.ts'
import { matchLabel } from '../fields/match-label.ts'

/** Nobody reads so many letters of a word where it does not stand, whatever the print is taken for. */
const leastLetters = 8
/** One letter in so many may be wrong. */
const lettersPerMistake = 6

/** Titles and labels of some types that are long enough to tell by themselves what script print is in, as letters. */
export function knownWords(types: readonly Pick<DocumentType, 'titles' | 'fields'>[]): readonly string[] {
  const printed = types.flatMap(({ titles, fields }) => [...titles, ...Object.values(fields).flatMap(({ labels }) => labels)])
  return [...new Set(printed.map(foldLetters))].filter(({ length }) => length >= leastLetters)
}

/** Whether one of these words stands in what was read. */
export function saysKnownWord(text: string, words: readonly string[]): boolean {
  const letters = foldLetters(text)
  return words.some((word) => matchLabel(letters, word, Math.floor(word.length / lettersPerMistake)).length > 0)
}
