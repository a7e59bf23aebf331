import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageText, TextLine } from '#domain/page-text.ts'
import type { AnsweredRow } from '../replies/text-reply.ts'
import { cornersOnPage, type SentSize } from './corners-on-page.ts'

/** A piece of which no place is told stands nowhere. */
const nowhere: Quad = quadOfBounds({ x: 0, y: 0, width: 0, height: 0 })

/** The print of a page. Nobody says how sure its characters are: until our own reading of them is found, none is. */
export function textOfRows(rows: readonly AnsweredRow[], size: SentSize): PageText {
  const lines = rows.map(({ pieces }) => pieces.map(({ text, corners }) => lineOf(text, cornersOnPage(corners, size) ?? nowhere)))
  return { rows: lines.filter((row) => row.length > 0).map((row) => ({ column: 0, lines: row })) }
}

function lineOf(text: string, box: Quad): TextLine {
  const letters = [...text]
  const fromRight = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)
  const line: TextLine = { box, characters: [], words: [] }
  for (const [index, letter] of letters.entries()) {
    if (/\s/u.test(letter)) continue
    const isFirst = index === 0 || /\s/u.test(letters[index - 1] ?? '')
    const place = fromRight ? letters.length - 1 - index : index
    if (isFirst) line.words.push({ start: line.characters.length, end: line.characters.length })
    line.characters.push({ text: letter, confidence: 0, from: place / letters.length, to: (place + 1) / letters.length, candidates: [] })
    const word = line.words.at(-1)
    if (word) word.end = line.characters.length
  }
  return line
}
