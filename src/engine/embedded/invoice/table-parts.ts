import type { TableSpec } from '#domain/document-type.ts'
import { type FieldLine, spanOf } from '../fields/field-line.ts'
import { foldLetters } from '../fields/fold-line.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'
import { isCarriedSum, isOnRow, mayBeCarriedSum, withoutSums } from './carried-sums.ts'
import { findTableHeads, type TableHead } from './table-head.ts'

/** What stands below the heads of a table, on one page and in one of its blocks. */
export interface TablePart {
  head: TableHead
  body: readonly FieldLine[]
}

/** Pages print the same heads but for one that was not read. */
const mostMissed = 1

/**
 * The parts of a table in the order of its rows. It begins on the page with its heads and goes on over the next ones, under heads
 * that are printed again or without any, until a page says its sum.
 */
export function tableParts(lines: readonly FieldLine[], spec: TableSpec): TablePart[] {
  const pages = [...new Set(lines.map(({ pageIndex }) => pageIndex))].toSorted((a, b) => a - b)
  const found = pages.map((pageIndex) => {
    const own = lines.filter((line) => line.pageIndex === pageIndex)
    return { pageIndex, own, heads: findTableHeads(own, spec) }
  })
  const most = Math.max(0, ...found.map(({ heads }) => countOf(heads)))
  const isLike = (heads: readonly TableHead[]): boolean => heads.length > 0 && countOf(heads) >= most - mostMissed
  const first = found.findIndex(({ heads }) => isLike(heads))
  const parts: TablePart[] = []
  for (const { pageIndex, own, heads } of first < 0 ? [] : found.slice(first)) {
    const before = parts.at(-1)
    const isNext = before === undefined || pageIndex === before.head.pageIndex + 1
    if (!isNext) break
    const onPage = isLike(heads) ? partsUnder(heads, own, spec, before === undefined) : before ? goesOn(before, own, spec) : []
    if (onPage.length === 0) break
    parts.push(...onPage)
    if (saysSum(own, onPage, spec)) break
  }
  return parts
}

function countOf([head]: readonly TableHead[]): number {
  return head?.columns.filter(({ column }) => column !== null).length ?? 0
}

function partsUnder(heads: readonly TableHead[], lines: readonly FieldLine[], spec: TableSpec, isFirst: boolean): TablePart[] {
  const blocks = heads.map((head, index, all) => withinBlock(head, all[index - 1], all[index + 1]))
  // What stands beside the rows of a journey is no cell.
  const own = spec.stops === undefined ? blocks : blocks.map((head) => ({ ...head, left: head.columns[0]?.left ?? head.left }))
  return own.map((head) => {
    const below = linesBelow(lines, head)
    return { head, body: aboveFoot(isFirst ? below : withoutFirstSum(below), head, spec) }
  })
}

/** A block reaches to the middle of the space between it and those beside it. */
function withinBlock(head: TableHead, before: TableHead | undefined, after: TableHead | undefined): TableHead {
  const middle = (one: TableHead | undefined, other: TableHead | undefined): number | null => {
    const [end, begin] = [one?.columns.at(-1), other?.columns[0]]
    return end === undefined || begin === undefined ? null : (end.right + begin.left) / 2
  }
  return { ...head, left: middle(before, head) ?? head.left, right: middle(head, after) ?? head.right }
}

/** From the top. */
function linesBelow(lines: readonly FieldLine[], { dropOf, height, left, right }: TableHead): FieldLine[] {
  return lines
    .filter((line) => !isUpright(line) && dropOf(line.left, line.leftMiddle) > height / 2 && line.right > left && line.left < right)
    .toSorted((a, b) => dropOf(a.left, a.leftMiddle) - dropOf(b.left, b.leftMiddle))
}

/** What is printed along the edge of a form. */
function isUpright({ line, left, right, height }: FieldLine): boolean {
  return line.characters.length > 2 && right - left < height / 2
}

/** The sum so far stands above the first row, under whatever name. */
function withoutFirstSum(below: readonly FieldLine[]): FieldLine[] {
  const [top] = below
  const isFirst = (line: FieldLine): boolean => top !== undefined && isOnRow(top, line)
  return withoutSums(below, (line) => isFirst(line) && mayBeCarriedSum(line))
}

/** Down to the first line that begins as the foot of a table does. */
function aboveFoot(below: readonly FieldLine[], { dropOf }: TableHead, spec: TableSpec): FieldLine[] {
  const feet = feetOf(spec)
  const foot = below.find((line) => isFoot(line, feet, below))
  const dropOfLine = (line: FieldLine): number => dropOf(line.left, line.leftMiddle)
  const above = foot === undefined ? below : below.filter((line) => dropOfLine(line) < dropOfLine(foot) - foot.height / 2)
  return withoutSums(above, isCarriedSum)
}

function feetOf({ ends = [] }: TableSpec): string[] {
  return ends.map(foldLetters)
}

/** `合` and `计` may be set far apart: two lines of one row. */
function isFoot(line: FieldLine, ends: readonly string[], all: readonly FieldLine[]): boolean {
  const { text } = line.folded
  if (ends.some((end) => text.startsWith(end))) return true
  return ends.some(
    (end) => end.length === 2 && text === end[0] && all.some((other) => other.folded.text === end[1] && isOnRow(line, other)),
  )
}

/** A page that says the sum of all rows is the table's last: a foot with an amount, and not one that is carried over. */
function saysSum(lines: readonly FieldLine[], parts: readonly TablePart[], spec: TableSpec): boolean {
  return parts.some(({ head }) => {
    const below = linesBelow(lines, head)
    const feet = feetOf(spec)
    return below.some(
      (line) => isFoot(line, feet, below) && !mayBeCarriedSum(line) && below.some((other) => isOnRow(line, other) && hasMoney(other)),
    )
  })
}

/** An amount with its fraction; no day, no number of a page. */
const money = /(?:^|[^\d.,])(?:\d{1,3}(?:[.,' \u00a0]\d{3})+|\d+)[.,]\d{2}(?![\d.,]*\d)/u

function hasMoney(line: FieldLine): boolean {
  return money.test(unitsOfLine(line))
}

/** How far amounts of one column may end apart, in heights of their lines. */
const sameEdge = 0.8

/**
 * A page without heads on which the rows go on: print in the columns of the page before, from the first row on that has an amount
 * where the amounts stood there. [] where none has.
 */
function goesOn({ head, body }: TablePart, lines: readonly FieldLine[], spec: TableSpec): TablePart[] {
  const [first] = lines
  const edges = body.filter(hasMoney).map((line) => lastEdge(line))
  const rows = lines.filter((line) => hasMoney(line) && edges.some((edge) => Math.abs(edge - lastEdge(line)) < sameEdge * line.height))
  const top = rows
    .toSorted((a, b) => a.leftMiddle - b.leftMiddle)
    .find((row) => lines.some((other) => isOnRow(row, other) && isName(other, row)))
  if (!first || !top) return []
  const from = top.leftMiddle - 0.7 * top.height
  const onPage: TableHead = { ...head, pageIndex: first.pageIndex, dropOf: (_x, y) => y - from }
  const below = linesBelow(lines, { ...onPage, height: 0 })
  return [{ head: onPage, body: aboveFoot(withoutFirstSum(below), onPage, spec) }]
}

function lastEdge(line: FieldLine): number {
  return spanOf(line, line.line.characters.length - 1).right
}

/** Words beside an amount, in front of it. */
function isName(line: FieldLine, { left }: FieldLine): boolean {
  return line.right <= left && /\p{L}{2}/u.test(unitsOfLine(line))
}
