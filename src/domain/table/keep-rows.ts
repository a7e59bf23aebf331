import { boundsOfPoints } from '../geometry.ts'
import type { Reading } from '../reading.ts'
import { cellKey, placeOfCellKey } from './cell-key.ts'
import { rowBetween } from './row-between.ts'

export interface ReadAgainRows {
  /** Cells as machines read them before, boxes on the pages as they are now. */
  before: readonly Reading[]
  /** As they were read just now. */
  after: readonly Reading[]
  /** Keys of the cells and rules that a person settled. */
  settled: readonly string[]
}

/** Where a row is printed. */
interface RowPrint {
  pageIndex: number
  top: number
  bottom: number
}

type Prints = ReadonlyMap<number, RowPrint | null>

/**
 * The keys that settled cells have now that their pages were read again: a row keeps its print, under the number that it has now;
 * one that a person put in, or whose print is not seen any more, keeps its place between the rows around it.
 */
export function keepRows({ before, after, settled }: ReadAgainRows): ReadonlyMap<string, string> {
  const places = settled.flatMap((key) => placeOfCellKey(key) ?? [])
  const tables = [...new Set(places.map(({ table }) => table))]
  const numbers = new Map(
    tables.map((table) => {
      const rows = [...new Set(places.filter((place) => place.table === table).map(({ row }) => row))]
      return [table, rowsNow(printsOf(before, table), printsOf(after, table), rows)]
    }),
  )
  return new Map(places.map((place) => [cellKey(place), cellKey({ ...place, row: numbers.get(place.table)?.get(place.row) ?? place.row })]))
}

/** Rows of what machines read; null for one of which only data tell, which is nowhere on a page. */
function printsOf(readings: readonly Reading[], table: string): Prints {
  const prints = new Map<number, RowPrint | null>()
  for (const { field, box, pageIndex } of readings) {
    const place = placeOfCellKey(field)
    if (place?.table !== table) continue
    const bounds = box && boundsOfPoints(box)
    const known = prints.get(place.row) ?? null
    const own = bounds && { pageIndex, top: bounds.y, bottom: bounds.y + bounds.height }
    prints.set(place.row, known ?? own)
  }
  return prints
}

function rowsNow(before: Prints, after: Prints, settled: readonly number[]): ReadonlyMap<number, number> {
  // Where nothing was read before, or nothing now, nothing tells of a move.
  if (before.size === 0 || after.size === 0) return new Map()
  const now = new Map<number, number>()
  const taken = new Set(after.keys())
  const all = [...new Set([...before.keys(), ...settled])].toSorted((a, b) => a - b)
  let last = 0
  for (const row of all) {
    const print = before.get(row)
    const same = print === undefined ? null : print === null ? row : rowAt(after, print)
    const isOwn = settled.includes(row)
    if (same === null && !isOwn) continue
    last = same ?? freeAfter({ last, row, isInPlace: last === (all[all.indexOf(row) - 1] ?? 0) }, taken)
    taken.add(last)
    now.set(row, last)
  }
  return now
}

/** The row that is printed where another was: the one that shares most of its height, half at least. */
function rowAt(rows: Prints, { pageIndex, top, bottom }: RowPrint): number | null {
  let [best, most]: [number | null, number] = [null, 0.5]
  for (const [row, print] of rows) {
    if (print?.pageIndex !== pageIndex) continue
    const shared = Math.min(bottom, print.bottom) - Math.max(top, print.top)
    const share = shared / Math.max(1e-9, Math.min(bottom - top, print.bottom - print.top))
    if (share > most) [best, most] = [row, share]
  }
  return best
}

/** A free number behind `last`: the row's own where nothing moved and nobody has it. */
function freeAfter({ last, row, isInPlace }: { last: number; row: number; isInPlace: boolean }, taken: ReadonlySet<number>): number {
  if (isInPlace && !taken.has(row)) return row
  const later = [...taken].filter((other) => other > last)
  const next = later.length === 0 ? null : Math.min(...later)
  return rowBetween(last, next) ?? row
}
