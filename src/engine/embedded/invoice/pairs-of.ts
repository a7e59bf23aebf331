import type { TableSpec } from '#domain/document-type.ts'
import type { FieldLine } from '../fields/field-line.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { trimmed } from '../fields/trimmed.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'
import type { RowPieces } from './row-pieces.ts'
import { printRows } from './print-row.ts'

/** Longer words before a colon are a sentence. */
const longestLabel = 24

/** Rows of a table that is made of labels and their values, a line each: `Paid by: cash`. */
export function pairsOf(lines: readonly FieldLine[], { pairs }: TableSpec): RowPieces[] {
  if (pairs === undefined) return []
  return printRows(lines).flatMap(({ lines: own }) =>
    own.flatMap((line, index) => {
      const [label, value] = partsOf(line, own[index + 1])
      return label && value ? [new Map([[pairs.label, [label]] as const, [pairs.value, [value]] as const])] : []
    }),
  )
}

/** What stands before the first colon, and what behind it on the line, or else on the next line of the row. */
function partsOf(line: FieldLine, next: FieldLine | undefined): (Piece | null)[] {
  const text = unitsOfLine(line)
  const colon = text.search(/(?<!\d)[:：]|[:：](?!\d)/u)
  if (colon <= 0 || colon > longestLabel) return []
  const behind = trimmed({ line, start: colon + 1, end: line.line.characters.length })
  const beside =
    next === undefined || /[:：]/u.test(unitsOfLine(next)) ? null : trimmed({ line: next, start: 0, end: next.line.characters.length })
  return [trimmed({ line, start: 0, end: colon }), behind ?? beside]
}
