import type { DocumentType, FieldKind, TableSpec } from '#domain/document-type.ts'
import type { Reading } from '#domain/reading.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { type FieldLine, gapBefore, middleAt, spanOf, wideGap } from '../fields/field-line.ts'
import { fieldReading } from '../fields/field-reading.ts'
import { foldLetters } from '../fields/fold-line.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'
import { columnAt } from './column-edges.ts'
import { pairsOf } from './pairs-of.ts'
import type { RowPieces } from './row-pieces.ts'
import { stopsBeside, withStops } from './stops-beside.ts'
import { type TableHead, findTableHeads } from './table-head.ts'

/** More rows than this are no table of a bill. */
const mostRows = 200
/** A cell goes on where its next line lies no farther below than this, in heights. */
const nextLine = 2.1

/** The cells of a document's tables by the heads of their columns: which column print stands in, and which row. */
export function readTables(lines: readonly FieldLine[], { tables = {} }: Pick<DocumentType, 'tables'>): Reading[] {
  return Object.entries(tables).flatMap(([key, spec]) => readTable(lines, key, spec))
}

function readTable(lines: readonly FieldLine[], key: string, spec: TableSpec): Reading[] {
  const found = findTableHeads(lines, spec).map((head, index, all) => withinBlock(head, all[index - 1], all[index + 1]))
  // What stands beside the rows of a journey is no cell.
  const heads = spec.stops === undefined ? found : found.map((head) => ({ ...head, left: head.columns[0]?.left ?? head.left }))
  const said = lines.filter((line) => !spec.stops?.none.includes(unitsOfLine(line)))
  const rows = heads.flatMap((block) => rowsOf(linesBelow(said, block, spec.ends ?? []), block, spec))
  const [head] = heads
  const whole = head === undefined ? [] : withStops(rows, stopsBeside(lines, head, spec), spec)
  return cellsOf([...whole, ...pairsOf(lines, spec)].slice(0, mostRows), key, spec)
}

function cellsOf(rows: readonly RowPieces[], table: string, { columns }: TableSpec): Reading[] {
  return rows.flatMap((pieces, index) =>
    [...pieces].flatMap(([column, own]) => {
      const columnSpec = columns[column]
      if (columnSpec === undefined) return []
      const field = cellKey({ table, row: index + 1, column })
      const found = fromRegion({ key: field, spec: columnSpec }, { pieces: own, how: 'below', fit: 1, label: 1 }, null)
      return bestWhole(found).map(fieldReading)
    }),
  )
}

/** A block reaches to the middle of the space between it and those beside it. */
function withinBlock(head: TableHead, before: TableHead | undefined, after: TableHead | undefined): TableHead {
  const middle = (one: TableHead | undefined, other: TableHead | undefined): number | null => {
    const [end, begin] = [one?.columns.at(-1), other?.columns[0]]
    return end === undefined || begin === undefined ? null : (end.right + begin.left) / 2
  }
  return { ...head, left: middle(before, head) ?? head.left, right: middle(head, after) ?? head.right }
}

/** A cell's print is all the cell's. */
function bestWhole(found: readonly FieldCandidate[]): FieldCandidate[] {
  const lengthOf = ({ first, last, typed }: FieldCandidate): number => (typed.value === null ? 0 : last - first + 1)
  return found.toSorted((a, b) => lengthOf(b) - lengthOf(a) || b.score - a.score).slice(0, 1)
}

/** What stands below the heads, down to the first line that begins as the foot of a table does. */
function linesBelow(lines: readonly FieldLine[], head: TableHead, ends: readonly string[]): FieldLine[] {
  const dropOf = (line: FieldLine): number => head.dropOf(line.left, line.leftMiddle)
  const below = lines
    .filter((line) => line.pageIndex === head.pageIndex && !isUpright(line))
    .filter((line) => dropOf(line) > head.height / 2 && line.right > head.left && line.left < head.right)
    .toSorted((a, b) => dropOf(a) - dropOf(b))
  const folded = ends.map(foldLetters)
  const foot = below.find((line) => isFoot(line, folded, below))
  return foot === undefined ? below : below.filter((line) => dropOf(line) < dropOf(foot) - foot.height / 2)
}

/** What is printed along the edge of a form. */
function isUpright({ line, left, right, height }: FieldLine): boolean {
  return line.characters.length > 2 && right - left < height / 2
}

/** `合` and `计` may be set far apart: two lines of one row. */
function isFoot(line: FieldLine, ends: readonly string[], all: readonly FieldLine[]): boolean {
  const { text } = line.folded
  if (ends.some((end) => text.startsWith(end))) return true
  return ends.some(
    (end) => end.length === 2 && text === end[0] && all.some((other) => other.folded.text === end[1] && isOnRow(line, other)),
  )
}

function isOnRow(one: FieldLine, other: FieldLine): boolean {
  return Math.abs(middleAt(one, other.left) - middleAt(other, one.right)) < 0.7 * Math.max(one.height, other.height)
}

/** The print of a cell, and how far below the heads it stands. */
interface PlacedPiece extends Piece {
  column: string
  y: number
}

/**
 * Rows, each with the pieces of its cells. A row begins with each amount, or with each day where a table has none: a name
 * may take several lines, above or below the line of its amount, but an amount never does.
 */
function rowsOf(body: readonly FieldLine[], head: TableHead, spec: TableSpec): RowPieces[] {
  const { columns } = spec
  const columnOf = columnAt(head, body, spec)
  const placed = body.flatMap((line): PlacedPiece[] =>
    piecesOf(line, columnOf, spec).map((piece) => {
      const x = spanOf(line, piece.start).left
      return { ...piece, y: head.dropOf(x, middleAt(line, x)) }
    }),
  )
  const anchor = anchorOf(spec)
  const anchors = placed.filter((piece) => columns[piece.column]?.kind === anchor && hasDigit(piece)).toSorted((a, b) => a.y - b.y)
  const tops: { y: number; height: number }[] = []
  for (const { y, line } of anchors) {
    const last = tops.at(-1)
    if (last === undefined || y - last.y > 0.7 * Math.max(last.height, line.height)) tops.push({ y, height: line.height })
  }
  return tops.map((top, index) => {
    const next = tops[index + 1]
    const from = top.y - 0.7 * top.height
    const until = next === undefined ? Infinity : next.y - 0.7 * next.height
    const own = placed.filter(({ y }) => y >= from && y < until)
    const row = new Map<string, PlacedPiece[]>()
    for (const piece of own.toSorted((a, b) => a.y - b.y)) {
      const before = row.get(piece.column) ?? []
      const isOnTop = piece.y - top.y < 0.7 * top.height
      const isNext = piece.y - (before.at(-1)?.y ?? top.y) < nextLine * piece.line.height
      if (isOnTop || (columns[piece.column]?.kind === 'text' && isNext)) row.set(piece.column, [...before, piece])
    }
    return row
  })
}

/** Below the heads in one language may stand those in another. */
function hasDigit({ line, start, end }: Piece): boolean {
  return /\d/.test(unitsOfLine(line).slice(start, end))
}

/** What every row has one of, on one line. */
function anchorOf({ columns }: TableSpec): FieldKind {
  return Object.values(columns).some(({ kind }) => kind === 'amount') ? 'amount' : 'date'
}

/** The words of a line by the columns that they stand in. A name may reach over the next column: what has letters and goes on after it is its own. */
function piecesOf(line: FieldLine, columnOf: (x: number) => string | null, { columns }: TableSpec): (Piece & { column: string })[] {
  const pieces: (Piece & { column: string })[] = []
  const isText = (key: string): boolean => columns[key]?.kind === 'text'
  for (const word of line.line.words) {
    const [left, right] = [spanOf(line, word.start).left, spanOf(line, word.end - 1).right]
    const last = pieces.at(-1)
    const goesOn = last?.end === word.start && isText(last.column) && gapBefore(line, word.start) < wideGap && hasLetters(line, word)
    const under = columnOf((left + right) / 2)
    const column = goesOn && under !== null && !isText(under) ? last.column : under
    if (column === null) continue
    if (last?.column === column && last.end === word.start) last.end = word.end
    else pieces.push({ line, start: word.start, end: word.end, column })
  }
  return pieces
}

function hasLetters({ line }: FieldLine, { start, end }: { start: number; end: number }): boolean {
  return line.characters.slice(start, end).some(({ text }) => /\p{L}/u.test(text))
}
