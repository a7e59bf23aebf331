import type { FieldSpec } from '#domain/document-type.ts'
import { type PrintRow, printRows } from '../invoice/print-row.ts'
import { type FieldCandidate, fromRegion } from './field-candidate.ts'
import { type FieldLine, mayStandOn } from './field-line.ts'
import type { SoughtField } from './sought-field.ts'
import type { Piece } from './spaced-text.ts'
import { unitsOfLine } from './units-of-line.ts'

/** A sign is about as good as a label with its value right beside it. */
const [fit, label] = [0.85, 0.5]

/** Values that no label names: what they look like, and what stands beside them on their row, tells them. */
export function candidatesBySigns(lines: readonly FieldLine[], field: SoughtField): FieldCandidate[] {
  const { signs } = field.spec
  if (signs === undefined) return []
  const rows = printRows(lines.filter(({ side }) => mayStandOn(field.spec, side)))
  const found = rows.flatMap((row) => signs.flatMap((sign) => piecesOnRow(row, sign)))
  const own = ofItsPlace(found, field.spec)
  return own.flatMap((pieces) => fromRegion(field, { pieces, how: 'at', fit, label }, null).filter(isWhole(pieces)))
}

function isWhole(pieces: readonly Piece[]): (candidate: FieldCandidate) => boolean {
  const length = pieces.reduce((sum, { start, end }) => sum + end - start, 0)
  return ({ first, last, typed }) => typed.value !== null && last - first + 1 === length
}

/** Of two that are printed alike, the left or the right one. */
function ofItsPlace(found: readonly (readonly Piece[])[], { ofTwo }: FieldSpec): readonly (readonly Piece[])[] {
  if (ofTwo === undefined) return found
  return ofTwo === 'first' ? found.slice(0, 1) : found.slice(1, 2)
}

/** Where the first group of a sign stands on a row, line by line. */
function piecesOnRow({ lines }: PrintRow, sign: RegExp): Piece[][] {
  const units = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ text: ' ', line: null, at: 0 }]),
    ...[...unitsOfLine(line)].map((text, at) => ({ text, line, at })),
  ])
  const text = units.map((unit) => unit.text).join('')
  return [...text.matchAll(new RegExp(sign, 'dgu'))].flatMap(({ indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0]
    const own = units.slice(start, end)
    const pieces = lines.flatMap((line): Piece[] => {
      const places = own.filter((unit) => unit.line === line).map(({ at }) => at)
      return places.length === 0 ? [] : [{ line, start: Math.min(...places), end: Math.max(...places) + 1 }]
    })
    return pieces.length === 0 ? [] : [pieces]
  })
}
