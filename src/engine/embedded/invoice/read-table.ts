import type { DocumentType, FieldKind, TableSpec } from '#domain/document-type.ts'
import type { Reading } from '#domain/reading.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { type FieldLine, gapBefore, middleAt, spanOf, wideGap } from '../fields/field-line.ts'
import { fieldReading } from '../fields/field-reading.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'
import { columnAt } from './column-edges.ts'
import { pairsOf } from './pairs-of.ts'
import type { RowPieces } from './row-pieces.ts'
import { stopsBeside, withStops } from './stops-beside.ts'
import type { TableHead } from './table-head.ts'
import { tableParts } from './table-parts.ts'

/** More rows than this on all pages are no table of a bill. */
const mostRows = 2000
/** A cell goes on where its next line lies no farther below than this, in heights. */
const nextLine = 2.1

/** The cells of a document's tables by the heads of their columns: which column print stands in, and which row. */
export function readTables(lines: readonly FieldLine[], { tables = {} }: Pick<DocumentType, 'tables'>): Reading[] {
  return Object.entries(tables).flatMap(([key, spec]) => readTable(lines, key, spec))
}

function readTable(lines: readonly FieldLine[], key: string, spec: TableSpec): Reading[] {
  const said = lines.filter((line) => !spec.stops?.none.includes(unitsOfLine(line)))
  const parts = tableParts(said, spec)
  const rows = parts.flatMap(({ head, body }) => rowsOf(body, head, spec))
  const [first] = parts
  const whole = first === undefined ? [] : withStops(rows, stopsBeside(lines, first.head, spec), spec)
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

/** A cell's print is all the cell's. */
function bestWhole(found: readonly FieldCandidate[]): FieldCandidate[] {
  const lengthOf = ({ first, last, typed }: FieldCandidate): number => (typed.value === null ? 0 : last - first + 1)
  return found.toSorted((a, b) => lengthOf(b) - lengthOf(a) || b.score - a.score).slice(0, 1)
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
