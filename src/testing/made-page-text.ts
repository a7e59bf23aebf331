import { type Bounds, quadOfBounds } from '#domain/geometry.ts'
import type { PageText, TextCharacter, TextLine } from '#domain/page-text.ts'

/** A character that the recogniser was not sure of: the first of what it may be is what it took it for. */
export interface MadeDoubt {
  /** Counted over the page's lines in reading order, and over the line's characters without spaces. From 0. */
  line: number
  character: number
  /** Likeliest first, the text itself left out. */
  candidates: readonly (readonly [text: string, confidence: number])[]
  confidence: number
}

const rowHeight = 0.05
const lineHeight = 0.03

/** A page's text: one row a line of text, its lines side by side where several are given. */
export function madePageText(rows: readonly (string | readonly string[])[], doubts: readonly MadeDoubt[] = []): PageText {
  let count = 0
  return {
    rows: rows.map((row, rowIndex) => {
      const texts = typeof row === 'string' ? [row] : row
      const lines = texts.map((text, column) => {
        const bounds = { x: 0.05 + column / texts.length, y: 0.05 + rowIndex * rowHeight, width: 0.9 / texts.length, height: lineHeight }
        const own = doubts.filter(({ line }) => line === count)
        count += 1
        return madeLine(text, bounds, own)
      })
      return { column: 0, lines }
    }),
  }
}

/** A line of text in a place of its own, as wide as it is. */
export function madeLine(text: string, bounds: Bounds, doubts: readonly MadeDoubt[] = []): TextLine {
  const letters = [...text]
  const isFromRight = /\p{Script=Arabic}/u.test(text)
  const characters: TextCharacter[] = []
  const words: TextLine['words'] = []
  letters.forEach((letter, index) => {
    if (letter === ' ') return
    if (index === 0 || letters[index - 1] === ' ') words.push({ start: characters.length, end: characters.length })
    const place = isFromRight ? letters.length - 1 - index : index
    characters.push({ text: letter, confidence: 0.99, from: place / letters.length, to: (place + 1) / letters.length, candidates: [] })
    const word = words.at(-1)
    if (word) word.end = characters.length
  })
  for (const { character, confidence, candidates } of doubts) {
    const doubtful = characters[character]
    if (!doubtful) throw new Error(`no character ${character} in this line`)
    doubtful.confidence = confidence
    doubtful.candidates = candidates.map(([candidate, sure]) => ({ text: candidate, confidence: sure }))
  }
  return { box: quadOfBounds(bounds), characters, words }
}
