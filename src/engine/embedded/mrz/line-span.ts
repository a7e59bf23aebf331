import { centredAt, angleBetweenLines, seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { CandidateLine } from './candidate-line.ts'
import { greedyText } from './greedy-text.ts'
import { readRow, type RowReader } from './ocr-b-net.ts'

/** Where lines begin and end, in pixels along the seed's reading direction from its centre. */
interface Span {
  left: number
  right: number
}

interface Trial extends Span {
  length: number
  score: number
  fits: boolean
}

const lineLengths = [44, 36, 30]
const mostGrowth = 1.9

/**
 * The seed stretched to the whole machine-readable zone's width: first to where its neighbours end, then by the
 * missing number of characters, to either side or both, keeping what reads best.
 */
export async function spanZone(reader: RowReader, seed: CandidateLine, others: readonly CandidateLine[]): Promise<RotatedRect> {
  const near = spanOfNeighbours(seed, others)
  const first = await tryTrial(reader, seed, near)
  const spans = first.length >= 12 && first.length !== 44 && first.length !== 30 ? await stretch(reader, seed, first) : [first]
  const best = spans.reduce((a, b) => (qualityOf(b) > qualityOf(a) ? b : a))
  return centredAt(seed.rect, { u: (best.left + best.right) / 2, v: 0, width: best.right - best.left, height: seed.rect.height })
}

/** From the first start to the last end of the parallel lines of like height close by. */
function spanOfNeighbours(seed: CandidateLine, others: readonly CandidateLine[]): Span {
  const { height, angle, width } = seed.rect
  let left = -width / 2
  let right = width / 2
  for (const { rect, likeness } of others) {
    const { u, v } = seenFrom(seed.rect, { x: rect.cx, y: rect.cy })
    const alike = rect.height < 1.8 * height && rect.height > 0.55 * height && angleBetweenLines(rect.angle, angle) < 0.1
    if (!alike || likeness < 0.25 || Math.abs(v) > 5 * height) continue
    left = Math.min(left, u - rect.width / 2)
    right = Math.max(right, u + rect.width / 2)
  }
  return { left: left - 0.5 * height, right: right + 0.5 * height }
}

async function stretch(reader: RowReader, seed: CandidateLine, first: Trial): Promise<Trial[]> {
  const trials = [first]
  const width = first.right - first.left
  for (const wanted of lineLengths) {
    if (wanted <= first.length || wanted > first.length * mostGrowth) continue
    const growth = ((wanted - first.length + 0.6) / first.length) * width
    for (const share of [0, 1, 0.5]) {
      const span = { left: first.left - share * growth, right: first.right + (1 - share) * growth }
      const trial = await tryTrial(reader, seed, span)
      if (Math.abs(trial.length - wanted) > 1) continue
      trials.push({ ...trial, fits: trial.length === wanted })
    }
    if (trials.some((trial) => trial.fits)) break
  }
  return trials
}

async function tryTrial(reader: RowReader, seed: CandidateLine, span: Span): Promise<Trial> {
  const rect = centredAt(seed.rect, { u: (span.left + span.right) / 2, v: 0, width: span.right - span.left, height: seed.rect.height })
  const { text, score } = greedyText(await readRow(reader, rect))
  return { ...span, length: text.length, score, fits: false }
}

/** A length that a format has counts as a little more than the longest. */
function qualityOf({ length, score }: Trial): number {
  return (lineLengths.includes(length) ? 46 : Math.min(46, length)) + 60 * Math.max(-0.5, score)
}
