import type { PrintedCharacter } from '../ocr/printed-line.ts'

/** A run of a printed text: indices of its first character and of the one after its last. */
export interface Run {
  start: number
  end: number
}

/** Printed characters in order, from one line or from lines that belong together. */
export interface PrintedText {
  characters: readonly PrintedCharacter[]
  words: readonly Run[]
}

const separator = /[\s/|·:;,()]/

/** Cuts a line into words: at spaces, wide gaps, strokes, and where small letters of a label meet the value's capitals. */
export function printedText(characters: readonly PrintedCharacter[]): PrintedText {
  const words: Run[] = []
  let start = -1
  characters.forEach((character, index) => {
    const isSeparator = separator.test(character.text)
    const begins = start < 0 || character.afterGap || isLabelEnd(characters, index)
    if (start >= 0 && (isSeparator || begins)) words.push({ start, end: index })
    if (isSeparator) start = -1
    else if (begins) start = index
  })
  if (start >= 0) words.push({ start, end: characters.length })
  return { characters, words }
}

/** `NomERIKSSON`: a small letter before two capitals. */
function isLabelEnd(characters: readonly PrintedCharacter[], index: number): boolean {
  const texts = [index - 1, index, index + 1].map((at) => characters[at]?.text ?? '')
  return /^\p{Ll}\p{Lu}\p{Lu}$/u.test(texts.join(''))
}

export function textOfRun({ characters }: PrintedText, { start, end }: Run): string {
  return characters
    .slice(start, end)
    .map((character) => character.text)
    .join('')
}

/** Every run of one to `most` neighbouring words, longest first. */
export function wordRuns({ words }: PrintedText, most: number): Run[] {
  const runs: Run[] = []
  for (let count = Math.min(most, words.length); count > 0; count--) {
    for (let from = 0; from + count <= words.length; from++) {
      const first = words[from]
      const last = words[from + count - 1]
      if (first && last) runs.push({ start: first.start, end: last.end })
    }
  }
  return runs
}

/** Whether the run is all that the text says. */
export function isWhole({ characters }: PrintedText, { start, end }: Run): boolean {
  const isNothing = ({ text }: PrintedCharacter): boolean => separator.test(text) || text === '.'
  return characters.slice(0, start).every(isNothing) && characters.slice(end).every(isNothing)
}
