import { sampleStrip, type Strip } from '../image/sample-strip.ts'
import { centredAt, type RotatedRect } from '../image/rotated-rect.ts'
import { likenessOf } from './candidate-line.ts'
import { greedyText } from './greedy-text.ts'
import { readRow, type Lattice, type RowReader } from './ocr-b-net.ts'

/** One row of a machine-readable zone: where it is, and what the net says of it. */
export interface Row {
  /** 1.55 capitals high, as the net wants it. */
  rect: RotatedRect
  lattice: Lattice
  text: string
  score: number
  likeness: number
  /** Place below the seed line, in capital heights. */
  offset: number
}

/** A place where a row may be: `y` below the seed line and how high its capitals are, in band pixels. */
interface Place {
  y: number
  capital: number
}

/** Heights of the net's strips in capitals. */
export const stripCapitals = 1.55
/** The band around the seed line, in its heights, and its pixels a line height. */
const bandHeights = 12
const bandPixels = 28
/** Rows lie 1.4 to 3.1 capital heights apart (ICAO 9303-5: 2.65 on cards); where the profile shows none, these are tried. */
const guessedPitches = [1.55, 1.9, 2.3]
/** In heights of the seed line, which may be the first or the last of three. */
const farthestRow = 4.6
const leastLikeness = 0.1
const clearLikeness = 0.5

/** Finds the rows above and below a seed line that spans the zone, top to bottom, and reads them, nearest first. */
export async function searchRows(reader: RowReader, zone: RotatedRect): Promise<Row[]> {
  const scale = bandPixels / zone.height
  const { list, capital } = findPlaces(reader, zone)
  const rows: Row[] = []
  for (const place of list.toSorted((a, b) => Math.abs(a.y) - Math.abs(b.y))) {
    if (isWholeZone(rows)) break
    const height = (Math.min(place.capital, capital * 1.15) / scale) * stripCapitals
    const rect = centredAt(zone, { u: 0, v: place.y / scale, width: zone.width, height })
    const lattice = await readRow(reader, rect)
    const greedy = greedyText(lattice)
    rows.push({ rect, lattice, ...greedy, likeness: likenessOf(greedy), offset: place.y / capital })
  }
  const sorted = rows.toSorted((a, b) => a.offset - b.offset)
  return sorted.filter((row) => row.likeness > leastLikeness && !rows.some((other) => covers(other, row)))
}

/** Two clear rows of 44, or of 36, are all there is; of 30 there may be a third. */
function isWholeZone(rows: readonly Row[]): boolean {
  return [44, 36].some((length) => rows.filter((row) => row.likeness > clearLikeness && row.text.length === length).length === 2)
}

function covers(other: Row, row: Row): boolean {
  return other !== row && Math.abs(other.offset - row.offset) < 0.9 && other.likeness > row.likeness
}

function findPlaces(reader: RowReader, zone: RotatedRect): { list: Place[]; capital: number } {
  const size = { width: Math.round((zone.width * bandPixels) / zone.height), height: Math.round(bandHeights * bandPixels) }
  const band = sampleStrip(reader.pyramid, { ...zone, height: zone.height * bandHeights }, size)
  const profile = gradientProfile(band)
  const centre = band.height / 2
  const runs = runsAbove(profile, 0.42 * Math.max(...profile.slice(Math.floor(centre) - 8, Math.floor(centre) + 8)))
  const capital = seedCapital(runs, centre)
  const list = runs.flatMap((run) => placeOfRun(run, capital, centre))
  if (!list.some((place) => Math.abs(place.y) < capital * 0.6)) list.push({ y: 0, capital })
  const near = list.filter((place) => Math.abs(place.y) < farthestRow * bandPixels)
  return { list: [...near, ...guesses(near, capital, 1), ...guesses(near, capital, -1)], capital }
}

/** How much ink changes along each row of pixels, smoothed over five rows: high where there is text. */
function gradientProfile({ data, width, height }: Strip): Float64Array {
  const sharp = new Float64Array(height)
  for (let y = 0; y < height; y++) {
    let sum = 0
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      sum += Math.min(60, Math.abs((data[at + 1] ?? 0) - (data[at - 1] ?? 0)))
    }
    sharp[y] = sum / width
  }
  return sharp.map((_, y) => mean(sharp.subarray(Math.max(0, y - 2), y + 3)))
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

interface Run {
  from: number
  to: number
}

function runsAbove(profile: Float64Array, threshold: number): Run[] {
  const runs: Run[] = []
  let from = -1
  for (let y = 0; y <= profile.length; y++) {
    const above = y < profile.length && (profile[y] ?? 0) > threshold
    if (above && from < 0) from = y
    if (above || from < 0) continue
    if (y - from >= 6) runs.push({ from, to: y })
    from = -1
  }
  return runs
}

/** Height of the seed line's capitals; a usual one when the profile does not tell. */
function seedCapital(runs: readonly Run[], centre: number): number {
  const run = runs.find(({ from, to }) => from - 2 <= centre && to + 2 >= centre)
  const capital = run ? run.to - run.from - 2 : 16
  return capital > 26 || capital < 9 ? 17 : capital
}

function placeOfRun({ from, to }: Run, capital: number, centre: number): Place[] {
  const height = to - from - 2
  if (height < 0.5 * capital) return []
  // Rows that run into each other: only the seed's own place is known.
  if (height > 1.75 * capital) return from <= centre && to >= centre ? [{ y: 0, capital }] : []
  return [{ y: (from + to) / 2 - centre, capital: height }]
}

function guesses(places: readonly Place[], capital: number, direction: 1 | -1): Place[] {
  const known = places.some(({ y }) => y * direction > capital && y * direction < 3 * capital)
  return known ? [] : guessedPitches.map((pitch) => ({ y: direction * pitch * capital, capital }))
}
