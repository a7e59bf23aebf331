import type { TableSpec } from '#domain/document-type.ts'
import { type FieldLine, middleAt } from '../fields/field-line.ts'
import { findLabels, knownLabels } from '../fields/find-labels.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { trimmed } from '../fields/trimmed.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'
import type { RowPieces } from './row-pieces.ts'
import type { TableHead } from './table-head.ts'

/** The places of a journey, from the top; null where none is printed. They stand left of the table's columns. */
export function stopsBeside(lines: readonly FieldLine[], head: TableHead, { stops }: TableSpec): (Piece | null)[] {
  if (stops === undefined) return []
  const known = knownLabels({ fields: {}, otherLabels: stops.labels })
  const right = head.columns[0]?.left ?? head.left
  const beside = lines.filter(
    (line) => line.pageIndex === head.pageIndex && line.left < right && head.dropOf(line.left, line.leftMiddle) > head.height / 2,
  )
  return beside
    .flatMap((line) => findLabels(line, known).filter(({ start }) => start === 0))
    .toSorted((a, b) => a.line.leftMiddle - b.line.leftMiddle)
    .map(({ line, end }) => {
      const own = trimmed({ line, start: end, end: line.line.characters.length }) ?? nextOnRow(line, beside)
      return own === null || stops.none.includes(unitsOfLine(own.line).slice(own.start, own.end).toUpperCase()) ? null : own
    })
}

function nextOnRow(line: FieldLine, lines: readonly FieldLine[]): Piece | null {
  const [next] = lines
    .filter(
      (other) =>
        other.left > line.left && Math.abs(middleAt(line, other.left) - other.leftMiddle) < 0.7 * Math.max(line.height, other.height),
    )
    .toSorted((a, b) => a.left - b.left)
  return next === undefined ? null : trimmed({ line: next, start: 0, end: next.line.characters.length })
}

/** Each row goes from one place to the next. */
export function withStops(rows: readonly RowPieces[], places: readonly (Piece | null)[], { stops }: TableSpec): readonly RowPieces[] {
  if (stops === undefined) return rows
  return rows.map((row, index) => {
    const [from = null, to = null] = [places[index], places[index + 1]]
    return new Map([...row, ...(from ? [[stops.from, [from]] as const] : []), ...(to ? [[stops.to, [to]] as const] : [])])
  })
}
