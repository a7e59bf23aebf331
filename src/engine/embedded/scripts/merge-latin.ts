import type { PrintedCharacter } from '../ocr/printed-line.ts'
import { alignCharacters } from './align-characters.ts'
import type { LineCharacter } from './line-characters.ts'

/** Letters that do not come apart into a plain one and its accent, and what they are taken for. */
const takenFor: Readonly<Record<string, string>> = {
  ß: 'B',
  // The accent passes for a dot.
  Í: 'i',
  Ì: 'i',
  Î: 'i',
  Ï: 'i',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  æ: 'a',
  Æ: 'A',
  œ: 'o',
  Œ: 'O',
}
const accented = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u

/** The accents of the foreign recogniser on our letters, where both see the same letter below: digits and all else stay ours. */
export function mergeLatin(ours: readonly LineCharacter[], theirs: readonly LineCharacter[]): PrintedCharacter[] {
  return alignCharacters(ours, theirs, difference).flatMap((pair) => {
    if (pair.ours === null) return []
    const own = pair.ours.character
    if (pair.theirs === null || !addsAccent(own.text, pair.theirs.character.text)) return [own]
    return [withAccent(own, pair.theirs.character)]
  })
}

function difference({ character: ours }: LineCharacter, { character: theirs }: LineCharacter): number {
  if (ours.text === theirs.text) return 0
  if (addsAccent(ours.text, theirs.text)) return 0.1
  return plainOf(ours.text).toLowerCase() === plainOf(theirs.text).toLowerCase() ? 0.2 : 1
}

function addsAccent(ours: string, theirs: string): boolean {
  return accented.test(theirs) && !accented.test(ours) && (plainOf(theirs) === ours || (takenFor[theirs] ?? '').includes(ours))
}

function plainOf(letter: string): string {
  return letter.normalize('NFD').charAt(0)
}

function withAccent(own: PrintedCharacter, { text, confidence }: PrintedCharacter): PrintedCharacter {
  const others = own.candidates.filter((candidate) => candidate.text !== text)
  return {
    ...own,
    text,
    confidence: Math.min(own.confidence, confidence),
    candidates: [{ text: own.text, confidence: own.confidence }, ...others].slice(0, 5),
    isForeign: true,
  }
}
