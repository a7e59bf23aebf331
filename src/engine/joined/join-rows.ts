import type { Reading } from '#domain/reading.ts'
import { type CellPlace, cellKey, placeOfCellKey } from '#domain/table/cell-key.ts'
import { rowBetween } from '#domain/table/row-between.ts'

type Cells = ReadonlyMap<string, string>

/** The remote's rows under the numbers of ours that say the same; those that we have not seen, between the rows around them. */
export function joinRows(own: readonly Reading[], remote: readonly Reading[]): Reading[] {
  const tables = new Set(remote.flatMap(({ field }) => placeOfCellKey(field)?.table ?? []))
  const numbers = new Map([...tables].map((table) => [table, numbersOf(rowsOf(own, table), rowsOf(remote, table))]))
  return remote.map((reading) => {
    const place = placeOfCellKey(reading.field)
    const row = place && numbers.get(place.table)?.get(place.row)
    return place && row ? { ...reading, field: cellKey({ ...place, row }) } : reading
  })
}

function rowsOf(readings: readonly Reading[], table: string): [row: number, cells: Cells][] {
  const places = readings.flatMap(({ field, value, text }) => {
    const place = placeOfCellKey(field)
    return place?.table === table ? [{ place, value: value ?? text }] : []
  })
  const rows = [...new Set(places.map(({ place }) => place.row))].toSorted((a, b) => a - b)
  return rows.map((row) => [row, cellsOf(places, row)])
}

function cellsOf(places: readonly { place: CellPlace; value: string }[], row: number): Cells {
  return new Map(places.filter(({ place }) => place.row === row).map(({ place, value }) => [place.column, value]))
}

/** Rows in order: those pairs that have most cells in common. */
function numbersOf(own: readonly [number, Cells][], remote: readonly [number, Cells][]): ReadonlyMap<number, number> {
  if (own.length === 0) return new Map()
  const pairs = bestPairs(own, remote)
  const taken = new Set(own.map(([row]) => row))
  const numbers = new Map<number, number>()
  let last = 0
  for (const [index, [row]] of remote.entries()) {
    const pair = pairs.get(index)
    const next = Math.min(...[...taken].filter((each) => each > last))
    const number = pair === undefined ? rowBetween(last, Number.isFinite(next) ? next : null) : own[pair]?.[0]
    last = number ?? row
    taken.add(last)
    numbers.set(row, last)
  }
  return numbers
}

/** As the longest common part of two texts is found, by the cells that two rows share; two rows at one place with nothing in common stay a pair. */
function bestPairs(own: readonly [number, Cells][], remote: readonly [number, Cells][]): ReadonlyMap<number, number> {
  const scores = Array.from({ length: own.length + 1 }, () => Array.from({ length: remote.length + 1 }, () => 0))
  const scoreAt = (one: number, other: number): number => scores[one]?.[other] ?? 0
  const pairScore = (one: number, other: number): number => scoreAt(one + 1, other + 1) + shared(own[one]?.[1], remote[other]?.[1])
  for (let one = own.length - 1; one >= 0; one--) {
    for (let other = remote.length - 1; other >= 0; other--) {
      const row = scores[one]
      if (row) row[other] = Math.max(scoreAt(one + 1, other), scoreAt(one, other + 1), pairScore(one, other))
    }
  }
  const pairs = new Map<number, number>()
  for (let one = 0, other = 0; one < own.length && other < remote.length;) {
    if (pairScore(one, other) >= Math.max(scoreAt(one + 1, other), scoreAt(one, other + 1))) pairs.set(other++, one++)
    else if (scoreAt(one + 1, other) >= scoreAt(one, other + 1)) one++
    else other++
  }
  return pairs
}

/** A little for standing at one place, one for each cell that is the same. */
function shared(one: Cells | undefined, other: Cells | undefined): number {
  const same = [...(one ?? [])].filter(([column, value]) => other?.get(column) === value).length
  return same === 0 ? 0.1 : same
}
