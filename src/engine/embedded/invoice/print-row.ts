import { type FieldLine, middleAt } from '../fields/field-line.ts'
import { spacedText } from '../fields/spaced-text.ts'

/** Lines that stand side by side, from the left. */
export interface PrintRow {
  lines: readonly FieldLine[]
  text: string
}

/** The rows of a page, from the top. */
export function printRows(lines: readonly FieldLine[], page = 0): PrintRow[] {
  const rows: FieldLine[][] = []
  for (const line of lines
    .filter(({ pageIndex }) => pageIndex === page)
    .toSorted((a, b) => a.leftMiddle + a.rightMiddle - b.leftMiddle - b.rightMiddle)) {
    const row = rows.find((own) => own.every((other) => isBeside(other, line)))
    if (row) row.push(line)
    else rows.push([line])
  }
  return rows.map((own) => {
    const sorted = own.toSorted((a, b) => a.left - b.left)
    return { lines: sorted, text: sorted.map(textOf).join(' ') }
  })
}

function isBeside(one: FieldLine, other: FieldLine): boolean {
  const x = Math.max(one.left, other.left)
  const isApart = one.right <= other.left + one.height || other.right <= one.left + one.height
  return (
    isApart &&
    Math.abs(middleAt(one, x) - middleAt(other, x)) < 0.5 * Math.min(one.height, other.height) + 0.1 * Math.max(one.height, other.height)
  )
}

export function textOf(line: FieldLine): string {
  return spacedText([{ line, start: 0, end: line.line.characters.length }]).text
}
