import { type Bounds, boundsOfPoints } from '../geometry.ts'
import type { PageText, TextLine, TextRow } from '../page-text.ts'

export interface ReadAgainText {
  /** As it was when a person corrected it, boxes on the page as it is now. */
  before: PageText
  /** As it was read just now. */
  after: PageText
  /** Numbers of the lines that a person settled. */
  settled: readonly number[]
}

export interface KeptText {
  text: PageText
  /** From a settled line's number before to its number now: each has one. */
  places: ReadonlyMap<number, number>
}

/** Two boxes are one line from this share of their common area on. */
const sameFrom = 0.5
/** A new line says nothing new where settled ones cover this much of it. */
const coveredFrom = 0.8

interface MarkedLine {
  line: TextLine
  /** Its number before, where a person had settled it. */
  settled: number | null
}
type MarkedRow = Omit<TextRow, 'lines'> & { lines: MarkedLine[] }

/**
 * A new reading of a page, with every line that a person settled still there: at the new line in the same place, or,
 * where the reader now sees none there, the old line itself, in place of new pieces of it.
 */
export function keepCorrectedLines({ before, after, settled }: ReadAgainText): KeptText {
  const old = before.rows.flatMap(({ column, lines }) => lines.map((line) => ({ column, line })))
  const rows: MarkedRow[] = after.rows.map(({ column, lines }) => ({ column, lines: lines.map((line) => ({ line, settled: null })) }))
  const lost = settled.filter((number) => {
    const line = old[number]?.line
    return line !== undefined && !settleSame(rows, line, number)
  })
  const kept = lost.flatMap((number) => (old[number] ? [{ ...old[number], number }] : []))
  const pieces = withoutCovered(
    rows,
    kept.map(({ line }) => boundsOf(line)),
  )
  return numbered(kept.reduce((all, { column, line, number }) => inserted(all, { column, lines: [{ line, settled: number }] }), pieces))
}

/** Marks the new line that stands where the old one stood; false where none does. */
function settleSame(rows: readonly MarkedRow[], line: TextLine, number: number): boolean {
  const free = rows.flatMap(({ lines }) => lines).filter((each) => each.settled === null)
  const place = boundsOf(line)
  const shares = free.map((each) => ({ each, share: sharedPart(boundsOf(each.line), place) }))
  const best = shares.reduce<(typeof shares)[number] | null>((most, next) => (most === null || next.share > most.share ? next : most), null)
  if (best === null || best.share < sameFrom) return false
  best.each.settled = number
  return true
}

function withoutCovered(rows: readonly MarkedRow[], kept: readonly Bounds[]): MarkedRow[] {
  const isNew = ({ line, settled }: MarkedLine): boolean => {
    const bounds = boundsOf(line)
    const covered = kept.reduce((sum, each) => sum + common(bounds, each), 0)
    // A line whose place nobody knows has no area, and is covered by nothing.
    return settled !== null || covered <= coveredFrom * areaOf(bounds)
  }
  return rows.map((row) => ({ ...row, lines: row.lines.filter(isNew) })).filter(({ lines }) => lines.length > 0)
}

/** Before the first row of its column that stands lower, or of a later column. */
function inserted(rows: readonly MarkedRow[], row: MarkedRow): MarkedRow[] {
  const top = topOf(row)
  const at = rows.findIndex((each) => each.column > row.column || (each.column === row.column && topOf(each) > top))
  return at < 0 ? [...rows, row] : [...rows.slice(0, at), row, ...rows.slice(at)]
}

function numbered(rows: readonly MarkedRow[]): KeptText {
  const places = rows.flatMap(({ lines }) => lines).flatMap(({ settled }, number) => (settled === null ? [] : [[settled, number] as const]))
  return { text: { rows: rows.map(({ column, lines }) => ({ column, lines: lines.map(({ line }) => line) })) }, places: new Map(places) }
}

function topOf({ lines }: MarkedRow): number {
  return Math.min(...lines.map(({ line }) => boundsOf(line).y))
}

function boundsOf({ box }: TextLine): Bounds {
  return boundsOfPoints(box) ?? { x: 0, y: 0, width: 0, height: 0 }
}

function areaOf({ width, height }: Bounds): number {
  return width * height
}

function common(one: Bounds, other: Bounds): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** Of two boxes' whole area, the part that is common. 0..1 */
function sharedPart(one: Bounds, other: Bounds): number {
  const both = common(one, other)
  return both === 0 ? 0 : both / (areaOf(one) + areaOf(other) - both)
}
