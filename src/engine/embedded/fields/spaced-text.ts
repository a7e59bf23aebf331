import type { TextCharacter } from '#domain/page-text.ts'
import type { FieldLine } from './field-line.ts'

/** Some characters of a line: `start` to before `end`. */
export interface Piece {
  line: FieldLine
  start: number
  end: number
}

/** One character of pieces that belong together. */
interface Place {
  line: FieldLine
  /** In its line. */
  index: number
  character: TextCharacter
}

/** Pieces as one text with its spaces, and where each code unit of it stands. */
export interface SpacedText {
  text: string
  /** For each code unit the index into `places`; -1 for a space. */
  at: readonly number[]
  places: readonly Place[]
}

const han = /\p{Script=Han}/u

/** A line's words, a space between pieces; Chinese goes on without one, in the middle of a number too. */
export function spacedText(pieces: readonly Piece[]): SpacedText {
  const places: Place[] = []
  const at: number[] = []
  let text = ''
  const add = (letters: string, place: number): void => {
    text += letters
    for (let unit = 0; unit < letters.length; unit++) at.push(place)
  }
  for (const { line, start, end } of pieces) {
    const starts = new Set(line.line.words.map((word) => word.start))
    const hasHan = line.line.characters.slice(start, end).some((character) => han.test(character.text))
    line.line.characters.slice(start, end).forEach((character, offset) => {
      const index = start + offset
      const isFirst = offset === 0
      const goesOn = isFirst && (han.test(text.slice(-1)) || han.test(character.text) || (han.test(text) && hasHan))
      if (places.length > 0 && !goesOn && (isFirst || starts.has(index))) add(' ', -1)
      add(character.text, places.length)
      places.push({ line, index, character })
    })
  }
  return { text, at, places }
}

/** The places of a part of the text, given in code units; null where it holds none. */
export function placesOf({ at }: SpacedText, start: number, end: number): { first: number; last: number } | null {
  const inside = at.slice(start, end).filter((place) => place >= 0)
  const [first, last] = [inside[0], inside.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}
