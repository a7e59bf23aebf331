import type { Quad } from '../geometry.ts'
import type { PageText, TextLine } from '../page-text.ts'

/** A line as the remote API says it. Nobody tells how sure its characters are, so none is; they are taken to be equally wide. */
export function remoteLine(text: string, box: Quad): TextLine {
  const letters = [...text]
  const fromRight = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)
  const line: TextLine = { box, characters: [], words: [], remote: text.trim().replaceAll(/\s+/gu, ' '), by: 'flyocr' }
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

/** What the remote API said of a page whose print was kept with it, each line where it stands; null where it said nothing. */
export function remoteTextOf({ rows }: PageText): PageText | null {
  const told = rows.flatMap(({ column, lines }) => {
    const own = lines.flatMap(({ box, remote }) => (remote === undefined ? [] : [remoteLine(remote, box)]))
    return own.length === 0 ? [] : [{ column, lines: own }]
  })
  return told.length === 0 ? null : { rows: told }
}
