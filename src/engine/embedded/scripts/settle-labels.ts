import type { PrintedCharacter } from '../ocr/printed-line.ts'
import { mayBeAnother } from './merge-traditional.ts'

const han = /\p{Script=Han}/u

/** Where a phrase that the document prints on all of its kind stands on a line. */
interface Found {
  start: number
  phrase: readonly string[]
}

/** Phrases that may stand on a line, character by character; those with most characters first. */
export function phrasesOf(texts: Iterable<string>): string[][] {
  const phrases = [...new Set(texts)].map((text) => Array.from(text.replaceAll(/\s/g, '')))
  return phrases.filter((phrase) => phrase.length > 1 && phrase.every((sign) => han.test(sign))).toSorted((a, b) => b.length - a.length)
}

/**
 * A line's characters with its titles and labels as they are printed: where some were read surely and the others are in
 * doubt, or the twins that only simplified Chinese writes. `others` are the characters that stand in none of them.
 */
export function settleLabels(
  characters: readonly PrintedCharacter[],
  phrases: readonly (readonly string[])[],
): { characters: PrintedCharacter[]; others: PrintedCharacter[] } {
  const settled = [...characters]
  const taken = new Set<number>()
  for (const phrase of phrases) {
    for (let start = 0; start + phrase.length <= settled.length; start++) {
      if (!standsAt({ start, phrase }, settled, taken)) continue
      phrase.forEach((sign, index) => {
        const own = settled[start + index]
        if (own && own.text !== sign) settled[start + index] = { ...own, text: sign }
        taken.add(start + index)
      })
    }
  }
  return { characters: settled, others: settled.filter((_, index) => !taken.has(index)) }
}

/** At least half of it surely read, and nothing else against it. */
function standsAt({ start, phrase }: Found, characters: readonly PrintedCharacter[], taken: ReadonlySet<number>): boolean {
  let sure = 0
  for (const [index, sign] of phrase.entries()) {
    const own = characters[start + index]
    if (!own || taken.has(start + index)) return false
    if (own.text === sign) sure++
    else if (!mayBeAnother(own)) return false
  }
  return 2 * sure >= phrase.length
}
