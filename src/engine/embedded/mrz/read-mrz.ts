import type { InferenceSession } from 'onnxruntime-node'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { ColourImage } from '../image/raster.ts'
import { detectText } from '../ocr/detect-text.ts'
import { mergeLines } from '../ocr/merge-lines.ts'
import type { TextBox } from '../ocr/text-box.ts'
import { readCandidates, type RowReader } from './candidate-line.ts'
import { decodeRows, type MrzRead } from './decode-rows.ts'
import { spanZone } from './line-span.ts'
import { searchRows, type Row } from './search-rows.ts'

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

/** Finds and reads the machine-readable zone, at any angle and either way up. */
export async function readMrz(models: MrzModels, picture: MrzPicture, today: string): Promise<MrzSearch> {
  const reader: RowReader = { net: models.ocrB, pyramid: picture.pyramid }
  let best: MrzRead | null = null
  let boxes: readonly TextBox[] = []
  for (const side of detectionSides) {
    if (best && isComplete(best) && best.gap > -0.6) break
    const found = await detectText(models.detector, picture.colour, side)
    if (boxes.length === 0) boxes = found
    best = better(best, await readAmong(reader, found, today))
    if (best && isConvincing(best)) break
  }
  return { read: best, boxes }
}

async function readAmong(reader: RowReader, boxes: readonly TextBox[], today: string): Promise<MrzRead | null> {
  const candidates = await readCandidates(reader, mergeLines(boxes))
  let best: MrzRead | null = null
  for (const seed of candidates.slice(0, mostSeeds)) {
    if (seed.likeness < leastSeedLikeness) break
    const zone = await spanZone(
      reader,
      seed,
      candidates.filter((candidate) => candidate !== seed),
    )
    const rows = await searchRows(reader, zone)
    for (const set of rowSets(rows)) best = better(best, decodeRows(set, today)[0] ?? null)
    if (best && isConvincing(best)) return best
  }
  return best
}

/** Two or three neighbouring rows, the seed's among them. */
function rowSets(rows: readonly Row[]): Row[][] {
  const seed = rows.findIndex((row) => Math.abs(row.offset) < 0.6)
  if (seed < 0) return []
  const sets = [
    ...[seed - 2, seed - 1, seed].map((from) => neighbours(rows, from, 3)),
    ...[seed - 1, seed].map((from) => neighbours(rows, from, 2)),
  ].flatMap((set) => (set ? [set] : []))
  const hasThree = sets.some((set) => set.length === 3)
  return sets.filter((set) => {
    const longest = Math.max(...set.map((row) => row.text.length))
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

function isComplete({ checksHolding, checksTotal }: MrzRead): boolean {
  return checksHolding === checksTotal
}

function isConvincing(read: MrzRead): boolean {
  return isComplete(read) && !read.repaired && read.gap > -0.35
}

function better(a: MrzRead | null, b: MrzRead | null): MrzRead | null {
  return a && (!b || a.quality >= b.quality) ? a : b
}
