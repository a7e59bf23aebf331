import type { Page } from 'tesseract.js'

/** A character as the recogniser for foreign scripts saw it. */
export interface ScriptCharacter {
  /** One code point. */
  text: string
  /** 0..1 */
  confidence: number
  /** Where it begins and ends along the strip: fractions of its width. */
  from: number
  to: number
  /** A space stands before it. */
  afterGap: boolean
}

/** What it writes beside letters: marks of direction, and joiners that nobody sees. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** Thai writes this vowel as one letter, the model as its ring and its stroke. */
const [ring, stroke, saraAm] = ['\u0e4d', '\u0e32', '\u0e33']

/** The characters of a line in the order in which they are read. Its words are finer than what spaces part: the text says where those are. */
export function scriptLineOf({ blocks, text }: Pick<Page, 'blocks' | 'text'>, width: number): ScriptCharacter[] {
  const symbols = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words)
    .flatMap((word) => word.symbols.map(({ text: symbol, bbox }) => ({ symbol, bbox, confidence: word.confidence / 100 })))
  const spaces = placesOfSpaces(text)
  let read = 0
  const found: ScriptCharacter[] = []
  for (const { symbol, bbox, confidence } of symbols) {
    for (const letter of symbol) {
      if (unseen.test(letter)) continue
      const before = found.at(-1)
      if (letter === stroke && before?.text === ring) before.text = saraAm
      else {
        const afterGap = spaces.has(read) && read > 0 && !isLoneAlef(found)
        found.push({ text: letter, confidence, from: bbox.x0 / width, to: bbox.x1 / width, afterGap })
      }
      read++
    }
  }
  return found
}

/** No word of Arabic is an alef alone: it joins nothing to its left, which the model takes for a space. */
function isLoneAlef(characters: readonly ScriptCharacter[]): boolean {
  const last = characters.at(-1)
  return last?.text === 'ا' && (last.afterGap || characters.length === 1)
}

/** Numbers of the seen characters before which a space stands. */
function placesOfSpaces(text: string): Set<number> {
  const places = new Set<number>()
  let read = 0
  for (const letter of text) {
    if (/\s/u.test(letter)) places.add(read)
    else if (!unseen.test(letter)) read++
  }
  return places
}
