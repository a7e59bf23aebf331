import type { InferenceSession } from 'onnxruntime-node'
import { mrzFormats } from '#domain/mrz/mrz-format.ts'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { ColourImage } from '../image/raster.ts'
import { detectText } from '../ocr/detect-text.ts'
import { mergeLines } from '../ocr/merge-lines.ts'
import type { TextBox } from '../ocr/text-box.ts'
import { type CandidateLine, hintsAtZone, readCandidates } from './candidate-line.ts'
import type { RowReader } from './ocr-b-net.ts'
import type { DecodedLine } from './decode-line.ts'
import { decodeRows, isComplete, isConvincing, settle, type MrzRead } from './decode-rows.ts'
import { patternsOf } from './line-pattern.ts'
import { spanZone } from './line-span.ts'
import { searchRows, type Row } from './search-rows.ts'
import { lookAgain } from './second-look.ts'

export interface MrzModels {
  detector: InferenceSession
  ocrB: InferenceSession
}

export interface MrzPicture {
  colour: ColourImage
  pyramid: GreyPyramid
}

export interface MrzSearch {
  /** Null when the picture shows no machine-readable zone. */
  read: MrzRead | null
  /** All text found on the way, for whoever reads the print. */
  boxes: readonly TextBox[]
}

/** Longer sides at which the detector looks; the second only when the first leaves doubt. */
const detectionSides = [960, 1472]
const mostSeeds = 3
const leastSeedLikeness = 0.12
/** Zones of the development pictures come to 0.4 and more, other text to -6 at most. */
const leastQuality = -3
/** Below this confidence of any character the rows are looked at again. */
const clearLog = Math.log(0.9)

export interface MrzWanted {
  /** ISO date. */
  today: string
  /** Whether to look closer also where the first look shows nothing like a zone. */
  isThorough: boolean
}

/** Finds and reads the machine-readable zone, at any angle and either way up. */
export async function readMrz(models: MrzModels, picture: MrzPicture, { today, isThorough }: MrzWanted): Promise<MrzSearch> {
  const reader: RowReader = { net: models.ocrB, pyramid: picture.pyramid }
  let best: MrzRead | null = null
  let boxes: readonly TextBox[] = []
  for (const side of detectionSides) {
    if (best && isComplete(best) && best.gap > -0.6) break
    const found = await detectText(models.detector, picture.colour, side)
    if (boxes.length === 0) boxes = found
    const candidates = await readCandidates(reader, mergeLines(found))
    best = better(best, await readAmong(reader, candidates, today))
    if (best ? isConvincing(best) : !isThorough && !hintsAtZone(candidates)) break
  }
  const read = best && best.quality > leastQuality ? await confirm(reader, best, today) : null
  return { read, boxes }
}

async function readAmong(reader: RowReader, candidates: readonly CandidateLine[], today: string): Promise<MrzRead | null> {
  let best: MrzRead | null = null
  for (const seed of candidates.slice(0, mostSeeds)) {
    if (seed.likeness < leastSeedLikeness) break
    const zone = await spanZone(
      reader,
      seed,
      candidates.filter((candidate) => candidate !== seed),
    )
    const rows = await searchRows(reader, zone)
    for (const set of rowSets(rows)) {
      best = better(best, decodeRows(set, today))
      if (best && isConvincing(best)) return best
    }
  }
  return best
}

/** Two or three neighbouring rows, the seed's among them, or that alone. */
function rowSets(rows: readonly Row[]): Row[][] {
  const seed = rows.findIndex((row) => Math.abs(row.offset) < 0.6)
  if (seed < 0) return []
  const sets = [
    ...[seed - 2, seed - 1, seed].map((from) => neighbours(rows, from, 3)),
    ...[seed - 1, seed].map((from) => neighbours(rows, from, 2)),
    neighbours(rows, seed, 1),
  ].flatMap((set) => (set ? [set] : []))
  const hasThree = sets.some((set) => set.length === 3)
  return sets.filter((set) => {
    const longest = Math.max(...set.map((row) => row.text.length))
    if (set.length === 1) return longest <= 36
    return set.length === 3 ? longest <= 36 : longest >= 31 || !hasThree
  })
}

const farthestNeighbour = 3.1

function neighbours(rows: readonly Row[], from: number, count: number): Row[] | null {
  if (from < 0 || from + count > rows.length) return null
  const set = rows.slice(from, from + count)
  const isClose = set.every((row, index) => index === 0 || row.offset - (set[index - 1]?.offset ?? 0) < farthestNeighbour)
  return isClose ? set : null
}

/** A second look at rows with a doubtful character, or where check digits had to be asked. */
async function confirm(reader: RowReader, read: MrzRead, today: string): Promise<MrzRead> {
  const isClear = (line: DecodedLine): boolean => line.positions.every((logs) => Math.max(...logs) > clearLog)
  if (isConvincing(read) && read.decoded.every(isClear)) return read
  const patterns = patternsOf(mrzFormats[read.kind])
  const decoded: DecodedLine[] = []
  for (const [index, first] of read.decoded.entries()) {
    const row = read.rows[index]
    const pattern = patterns[index]
    decoded.push(row && pattern ? await lookAgain(reader, row, { first, pattern }) : first)
  }
  return settle({ format: mrzFormats[read.kind], rows: read.rows, decoded, today }) ?? read
}

function better(a: MrzRead | null, b: MrzRead | null): MrzRead | null {
  return a && (!b || a.quality >= b.quality) ? a : b
}
