import type { RotatedRect } from '../image/rotated-rect.ts'
import type { TextBox } from '../ocr/text-box.ts'
import { greedyText, type GreedyText } from './greedy-text.ts'
import { readRow, type RowReader } from './ocr-b-net.ts'

/** A line of text as the OCR-B net reads it; the rectangle gives the direction in which it makes sense. */
export interface CandidateLine {
  rect: RotatedRect
  text: string
  /** How much it looks like machine-readable text, 0..1. */
  likeness: number
}

const mostLines = 7
const convincing = 0.45
const fewestLines = 3
const fewestFillers = 3
const leastHint = 0.35
/** This many convincing lines of such length are a zone: the others need not be read. */
const enoughLines = 2
const wholeLine = 28

/** Reads the longest lines, upside down too where upright does not convince, until a zone shows. Likeliest first. */
export async function readCandidates(reader: RowReader, lines: readonly TextBox[]): Promise<CandidateLine[]> {
  const longest = lines
    .filter((line) => line.width > 6 * line.height && line.width > 60)
    .toSorted((a, b) => (b.width * b.width) / b.height - (a.width * a.width) / a.height)
    .slice(0, mostLines)
  const candidates: CandidateLine[] = []
  for (const line of longest) {
    candidates.push(await readEitherWay(reader, line))
    if (candidates.filter(isZoneLine).length >= enoughLines) break
  }
  return candidates.toSorted((a, b) => weightOf(b) - weightOf(a))
}

function isZoneLine({ likeness, text }: CandidateLine): boolean {
  return likeness > convincing && text.length >= wholeLine
}

function weightOf({ likeness, rect }: CandidateLine): number {
  return likeness * Math.min(30, rect.width / rect.height)
}

async function readEitherWay(reader: RowReader, line: TextBox): Promise<CandidateLine> {
  const upright = await readCandidate(reader, line)
  if (upright.likeness > convincing) return upright
  const turned = await readCandidate(reader, { ...line, angle: line.angle + Math.PI })
  return turned.likeness > upright.likeness ? turned : upright
}

async function readCandidate(reader: RowReader, rect: RotatedRect): Promise<CandidateLine> {
  const wider = { ...rect, width: rect.width + 0.3 * rect.height }
  const greedy = greedyText(await readRow(reader, wider))
  return { rect, text: greedy.text, likeness: likenessOf(greedy) }
}

/**
 * Whether there may be a zone that is too small, too faint or too slanted to be read at this size: hardly any print is long
 * enough to be seen as lines, or one of them has what other print is seldom taken for.
 */
export function hintsAtZone(candidates: readonly CandidateLine[]): boolean {
  if (candidates.length < fewestLines) return true
  return candidates.some(({ text, likeness }) => likeness > leastHint || text.split('<').length > fewestFillers)
}

/** How much a reading looks like a line of a machine-readable zone, 0..1: long, with fillers or dates, and clear. */
export function likenessOf({ text, score }: GreedyText): number {
  if (text.length < 12) return 0
  const fillers = text.split('<').length - 1
  const digits = text.replace(/\D/g, '').length
  const looks = fillers >= 3 || /\d{6}\d[MFX<]\d{6}/.test(text) ? 1 : fillers >= 2 || digits >= 10 ? 0.6 : 0.25
  return Math.min(1, text.length / 26) * looks * Math.exp(4 * score)
}
