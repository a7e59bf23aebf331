import type { MrzKind } from '#domain/document-type.ts'
import { mrzFormats, type MrzFormat } from '#domain/mrz/mrz-format.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { decodeLine, type DecodedLine } from './decode-line.ts'
import { fixCountries } from './fix-countries.ts'
import { patternsOf } from './line-pattern.ts'
import { repairChecks } from './repair-checks.ts'
import type { Row } from './search-rows.ts'

/** A machine-readable zone as one format reads it. */
export interface MrzRead {
  kind: MrzKind
  lines: readonly string[]
  /** As the picture looks, before country list and check digits were asked. */
  seenLines: readonly string[]
  rows: readonly Row[]
  decoded: readonly DecodedLine[]
  /** Check digits that hold, of those that the format has and the document did not leave out. */
  checksHolding: number
  checksTotal: number
  repaired: boolean
  /** Mean loss a character against the unconstrained reading, in natural logarithms; 0 is best. */
  gap: number
  /** How well it all fits together; only comparable among readings of one picture. */
  quality: number
}

const repairLimits = { cost: 4, characters: 3 }
const farthestLength = 6
const worstGap = -2

const patternsByKind = new Map(Object.values(mrzFormats).map((format) => [format.kind, patternsOf(format)]))

/** Reads rows as the formats that their number and length allow, likeliest first, until one convinces; the best of them. */
export function decodeRows(rows: readonly Row[], today: string): MrzRead | null {
  const formats = Object.values(mrzFormats)
    .filter((format) => format.allowed.length === rows.length)
    .map((format) => ({ format, distance: distanceTo(format, rows) }))
    .filter(({ distance }) => distance <= farthestLength)
    .toSorted((a, b) => a.distance - b.distance)
  let best: MrzRead | null = null
  for (const { format } of formats) {
    const read = decodeAs(format, rows, today)
    // Nothing beside it says that a line alone is of a zone.
    if (read && rows.length === 1 && !isConvincing(read)) continue
    if (read && (!best || read.quality > best.quality)) best = read
    if (best && isConvincing(best)) break
  }
  return best
}

/** How far the rows' length is from the format's; another first letter than the format's counts half a character. */
function distanceTo(format: MrzFormat, rows: readonly Row[]): number {
  const length = Math.min(...rows.map((row) => Math.abs(row.text.length - format.lineLength)))
  return length + (format.allowed[0]?.[0]?.includes(rows[0]?.text.charAt(0) ?? '') ? 0 : 0.5)
}

/** Every check digit holds without help, and nothing in the picture speaks against the format. */
export function isConvincing(read: MrzRead): boolean {
  return isComplete(read) && !read.repaired && read.gap > -0.35
}

export function isComplete({ checksHolding, checksTotal }: MrzRead): boolean {
  return checksHolding === checksTotal
}

function decodeAs(format: MrzFormat, rows: readonly Row[], today: string): MrzRead | null {
  const patterns = patternsByKind.get(format.kind) ?? []
  const decoded: DecodedLine[] = []
  for (const [index, row] of rows.entries()) {
    const pattern = patterns[index]
    const line = pattern ? decodeLine(row.lattice, pattern) : null
    if (!line) return null
    decoded.push(line)
  }
  return settle({ format, rows, decoded, today })
}

interface Decoding {
  format: MrzFormat
  rows: readonly Row[]
  decoded: readonly DecodedLine[]
  today: string
}

/** Country list, check digits and repair for lines that were decoded. Null when the picture speaks against the format. */
export function settle({ format, rows, decoded, today }: Decoding): MrzRead | null {
  const losses = decoded.map((line, index) => line.score - (rows[index]?.score ?? 0) * (rows[index]?.lattice.frames ?? 0))
  const gap = mean(losses) / format.lineLength
  if (gap < worstGap) return null
  const seenLines = decoded.map((line) => line.text)
  const positions = decoded.map((line) => line.positions)
  const lines = fixCountries(format, seenLines, positions)
  const clearness = mean(rows.map((row) => row.score))
  const before = countChecks(format.kind, lines, today)
  const repaired = repair({ format, lines, positions, today }, { before, gap, clearness })
  const after = repaired ? countChecks(format.kind, repaired.lines, today) : before
  const total = Math.max(1, before.total)
  const quality =
    -0.2 * Math.min(40, -losses.reduce((sum, loss) => sum + loss, 0)) +
    4 * clearness +
    (3 * before.holding) / total +
    ((after.holding - before.holding) / total) * Math.exp(-(repaired?.cost ?? 0) / 8)
  return {
    kind: format.kind,
    lines: repaired?.lines ?? lines,
    seenLines,
    rows,
    decoded,
    checksHolding: after.holding,
    checksTotal: after.total,
    repaired: repaired !== null,
    gap,
    quality,
  }
}

interface Plausibility {
  before: { holding: number; total: number }
  gap: number
  clearness: number
}

/** Check digits may only correct what was all but read already: a generous repair makes nonsense look valid. */
function repair(
  read: { format: MrzFormat; lines: string[]; positions: Float32Array[][]; today: string },
  { before, gap, clearness }: Plausibility,
): { lines: string[]; cost: number } | null {
  const halfHold = before.holding * 2 >= before.total
  const plausible = gap > -1.2 && (halfHold || (gap > -0.1 && clearness > -0.12))
  if (before.holding === before.total || !plausible) return null
  const repaired = repairChecks(read.format, read, repairLimits.cost)
  if (!repaired || differences(repaired.lines, read.lines) > repairLimits.characters) return null
  const after = countChecks(read.format.kind, repaired.lines, read.today)
  return after.holding === after.total && datesArePossible(read.format.kind, repaired.lines, read.today) ? repaired : null
}

function countChecks(kind: MrzKind, lines: readonly string[], today: string): { holding: number; total: number } {
  const checks = parseMrz({ lines, today, kind })?.checks.filter((check) => check.holds !== null) ?? []
  return { holding: checks.filter((check) => check.holds).length, total: checks.length }
}

function datesArePossible(kind: MrzKind, lines: readonly string[], today: string): boolean {
  const fields = parseMrz({ lines, today, kind })?.fields ?? []
  return fields.every((field) => !field.field.startsWith('dateOf') || field.value !== null || /^<*$/.test(field.text))
}

function differences(a: readonly string[], b: readonly string[]): number {
  const other = b.join('')
  return [...a.join('')].filter((character, index) => character !== other[index]).length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
