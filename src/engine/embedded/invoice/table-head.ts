import type { TableSpec } from '#domain/document-type.ts'
import { type FieldLine, middleAt, spanOf } from '../fields/field-line.ts'
import { findLabels, knownLabels, type PrintedLabel } from '../fields/find-labels.ts'

/** The heads of a table's columns, and which column a place across the page is in. Lengths in heights of the page. */
export interface TableHead {
  pageIndex: number
  left: number
  right: number
  /** The lower edge of the heads at a place across. */
  bottomAt: (x: number) => number
  columnAt: (x: number) => string | null
}

interface ColumnHead {
  column: string
  label: PrintedLabel
  left: number
  right: number
}

/** Fewer heads may be words of a text. */
const fewestHeads = 3
/** Heads of a row differ by so much of their height. */
const sameRow = 0.9

/** The row with the most heads of the table's columns; null where none has enough. */
export function findTableHead(lines: readonly FieldLine[], { columns }: TableSpec): TableHead | null {
  const known = knownLabels({ fields: columns })
  const whole = lines.flatMap((line) => findLabels(line, known).flatMap((label) => headOf(label, columns)))
  const heads = [...whole, ...headsSetApart(lines, columns)]
  const rows = heads.map((head) => heads.filter((other) => isOnRow(head, other)))
  const best = rows.map(oncePerColumn).toSorted((a, b) => b.length - a.length)[0]
  return best === undefined || best.length < fewestHeads ? null : tableHead(best)
}

/** Heads of two signs may be set far apart, `金   额`: two lines of one row. */
function headsSetApart(lines: readonly FieldLine[], columns: TableSpec['columns']): ColumnHead[] {
  const signs = lines.filter(({ folded }) => /^\p{Script=Han}$/u.test(folded.text))
  return Object.entries(columns).flatMap(([column, { labels }]) => {
    const [first, second] = [...(labels.find((label) => /^\p{Script=Han}{2}$/u.test(label)) ?? '')]
    return signs
      .filter(({ folded }) => folded.text === first)
      .flatMap((line) => {
        const label = { line, fields: [column], start: 0, end: line.line.characters.length, quality: 0.5 }
        const [left] = headOf(label, columns)
        const next =
          left &&
          nextOf(
            left,
            signs.filter(({ folded }) => folded.text === second),
          )
        return left && next ? [{ ...left, right: next.right }] : []
      })
  })
}

/** The nearest to the right on the row. */
function nextOf(head: ColumnHead, lines: readonly FieldLine[]): FieldLine | undefined {
  const { line } = head.label
  return lines
    .filter((other) => other.left > line.left && other.pageIndex === line.pageIndex && isLevel(line, other))
    .toSorted((a, b) => a.left - b.left)[0]
}

function headOf(label: PrintedLabel, columns: TableSpec['columns']): ColumnHead[] {
  const { line, start, end, fields } = label
  const own = Object.keys(columns).filter((column) => fields.includes(column))
  return own.map((column) => ({ column, label, left: spanOf(line, start).left, right: spanOf(line, end - 1).right }))
}

function isOnRow({ label: { line: one } }: ColumnHead, { label: { line: other } }: ColumnHead): boolean {
  return one.pageIndex === other.pageIndex && isLevel(one, other)
}

function isLevel(one: FieldLine, other: FieldLine): boolean {
  return Math.abs(middleAt(one, other.left) - middleAt(other, one.right)) < sameRow * Math.max(one.height, other.height)
}

/** Each place one column, each column one place: a head that may mean two is the one that is not told elsewhere. */
function oncePerColumn(row: readonly ColumnHead[]): ColumnHead[] {
  const chosen: ColumnHead[] = []
  for (const head of row.toSorted((a, b) => b.label.quality - a.label.quality || a.left - b.left)) {
    const isTaken = chosen.some((other) => other.column === head.column || other.left === head.left)
    if (!isTaken) chosen.push(head)
  }
  return chosen.toSorted((a, b) => a.left - b.left)
}

function tableHead(heads: readonly ColumnHead[]): TableHead | null {
  const [first, last] = [heads[0], heads.at(-1)]
  if (!first || !last) return null
  const height = Math.max(...heads.map(({ label }) => label.line.height))
  // Names are set from the left of their column, figures to the right of theirs: a column ends in the middle of the space between heads.
  const edges = heads.slice(1).map((head, index) => ((heads[index]?.right ?? head.left) + head.left) / 2)
  const [left, right] = [first.left - 12 * height, last.right + 4 * height]
  return {
    pageIndex: first.label.line.pageIndex,
    left,
    right,
    bottomAt: (x) => middleAt(first.label.line, x) + height / 2,
    columnAt: (x) => (x < left || x > right ? null : (heads[edges.findIndex((edge) => x < edge)] ?? last).column),
  }
}
