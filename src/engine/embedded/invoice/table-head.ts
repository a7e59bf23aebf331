import type { TableSpec } from '#domain/document-type.ts'
import { type FieldLine, middleAt, spanOf } from '../fields/field-line.ts'
import { findLabels, knownLabels, type PrintedLabel } from '../fields/find-labels.ts'

/** The heads of a table's columns. Lengths in heights of the page. */
export interface TableHead {
  pageIndex: number
  /** How far its cells may reach. */
  left: number
  right: number
  /** Where each head stands, from the left; a column that nobody asks for is null. */
  columns: readonly { column: string | null; left: number; right: number }[]
  height: number
  /** How far something lies below the heads' middles, which follow a page that is bent. */
  dropOf: (x: number, y: number) => number
}

interface ColumnHead {
  /** Null for a column that nobody asks for. */
  column: string | null
  label: PrintedLabel
  left: number
  right: number
}

/** Fewer heads may be words of a text. */
const fewestHeads = 3
/** Heads of a row differ by so much of their height. */
const sameRow = 0.9

/** The row with the most heads of the table's columns, once more for each block in which the table goes on beside itself; [] where no row has enough. */
export function findTableHeads(lines: readonly FieldLine[], { columns, otherHeads = [] }: TableSpec): TableHead[] {
  const known = knownLabels({ fields: columns, otherLabels: otherHeads })
  const whole = lines.flatMap((line) => findLabels(line, known).flatMap((label) => headOf(label, columns)))
  const heads = [...whole, ...headsSetApart(lines, columns)]
  const rows = heads.map((head) => onRowWith(head, heads))
  const [best] = rows.map((row) => ({ row, own: oncePerColumn(row) })).toSorted((a, b) => countOf(b.own) - countOf(a.own))
  return best === undefined || countOf(best.own) < fewestHeads ? [] : blocksOf(best.row).flatMap((block) => tableHead(block) ?? [])
}

/** All heads that are level with it, or with one that is: a page may be bent. */
function onRowWith(head: ColumnHead, heads: readonly ColumnHead[]): ColumnHead[] {
  const row = new Set([head])
  for (const known of row) for (const other of heads) if (isOnRow(known, other)) row.add(other)
  return [...row]
}

function countOf(heads: readonly ColumnHead[]): number {
  return heads.filter(({ column }) => column !== null).length
}

/** The heads of a row, block by block from the left: where one is printed again, the table begins anew. */
function blocksOf(row: readonly ColumnHead[]): ColumnHead[][] {
  const isRepeated = ({ left, label, column }: ColumnHead): boolean =>
    column !== null && row.some((other) => other.left < left && other.label.fields.join() === label.fields.join())
  const from = Math.min(Infinity, ...row.filter(isRepeated).map(({ left }) => left))
  const [first, rest] = [row.filter(({ left }) => left < from), row.filter(({ left }) => left >= from)].map(oncePerColumn)
  const isTwice = first && rest && countOf(first) >= fewestHeads && countOf(rest) >= fewestHeads
  return isTwice ? [first, ...blocksOf(row.filter(({ left }) => left >= from))] : [oncePerColumn(row)]
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
  const own = fields.length === 0 ? [null] : Object.keys(columns).filter((column) => fields.includes(column))
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
    const isTaken = chosen.some((other) => (other.column === head.column && head.column !== null) || other.left === head.left)
    if (!isTaken) chosen.push(head)
  }
  return chosen.toSorted((a, b) => a.left - b.left)
}

function tableHead(heads: readonly ColumnHead[]): TableHead | null {
  const [first, last] = [heads[0], heads.at(-1)]
  if (!first || !last) return null
  const height = Math.max(...heads.map(({ label }) => label.line.height))
  return {
    pageIndex: first.label.line.pageIndex,
    left: first.left - 12 * height,
    right: last.right + 4 * height,
    columns: heads.map(({ column, left, right }) => ({ column, left, right })),
    height,
    dropOf: (x, y) => y - heightAt(heads, x),
  }
}

/** The heads' middle at a place across: between two heads on the straight line from one to the other. */
function heightAt(heads: readonly ColumnHead[], x: number): number {
  const places = heads.map(({ left, right, label }) => ({ x: (left + right) / 2, y: middleAt(label.line, (left + right) / 2) }))
  const next = places.findIndex((place) => place.x >= x)
  const [before, after] = [places[next < 0 ? places.length - 1 : next - 1], places[next]]
  if (before === undefined || after === undefined) return (before ?? after)?.y ?? 0
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
}
