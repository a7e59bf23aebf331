import type { Quad } from '#domain/geometry.ts'
import type { PageText, TextLine, TextRow, TextRun } from '#domain/page-text.ts'
import { cornersOf, seenFrom } from '../image/rotated-rect.ts'
import type { PrintedCharacter, PrintedLine } from '../ocr/printed-line.ts'
import { placeLines, type PlacedLine } from './placed-line.ts'
import { splitColumns } from './split-columns.ts'

/** Lines whose middles lie nearer than this share of the lower one's height stand side by side. */
const sameRow = 0.5

/** The text of a page in reading order. `toPage` brings pixels of the working copy to fractions of the upright page. */
export function pageTextOf(lines: readonly PrintedLine[], direction: number, toPage: (corners: Quad) => Quad): PageText {
  const blocks = splitColumns(placeLines(lines, direction))
  const rows = blocks.flatMap(({ column, lines: own }) =>
    rowsOf(own).map((row): TextRow => ({ column, lines: row.map(({ line }) => textLineOf(line, toPage)) })),
  )
  return { rows }
}

/** Every line once: rows from the top, lines from the left. */
function rowsOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const rows: PlacedLine[][] = []
  for (const line of lines.toSorted((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1)
    if (row && standsIn(row, line)) row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left))
}

/** At the height of the row's lines, and on none of them. */
function standsIn(row: readonly PlacedLine[], line: PlacedLine): boolean {
  const middle = row.reduce((sum, each) => sum + each.middle, 0) / row.length
  const height = Math.min(line.height, ...row.map((each) => each.height))
  if (Math.abs(line.middle - middle) >= sameRow * height) return false
  return row.every((each) => Math.min(each.right, line.right) - Math.max(each.left, line.left) < height)
}

function textLineOf({ rect, characters, source }: PrintedLine, toPage: (corners: Quad) => Quad): TextLine {
  return {
    box: toPage(cornersOf(rect)),
    words: wordsOf(characters),
    characters: characters.map(({ text, confidence, candidates, rect: own, isForeign }) => {
      const middle = seenFrom(rect, { x: own.cx, y: own.cy }).u / rect.width + 0.5
      const half = own.width / rect.width / 2
      return { text, confidence, candidates: [...candidates], from: middle - half, to: middle + half, ...(isForeign && { isForeign }) }
    }),
    ...(source && { source }),
  }
}

function wordsOf(characters: readonly PrintedCharacter[]): TextRun[] {
  const starts = characters.flatMap(({ afterGap }, index) => (index === 0 || afterGap ? [index] : []))
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? characters.length }))
}
