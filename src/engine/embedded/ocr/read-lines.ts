import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { lineOf, type PrintedLine } from './printed-line.ts'
import type { Recogniser } from './recogniser.ts'
import { finishLines, shareLines, type SharedLines, workOnLines } from './shared-lines.ts'
import { textStripOf } from './text-strip.ts'

export interface LineReader {
  recogniser: Recogniser
  /** Lines are shown to it so much narrower: less time, and less of small print. 1 unless told. */
  squeeze?: number
  /** Asks threads that are free to work on these lines too; nobody need come. */
  askForHelp: (lines: SharedLines) => void
  /** Throws when nobody waits for the answer any more. */
  checkWanted: () => void
}

/** Reads many lines of a picture, in the order in which they are given. */
export async function readLines(reader: LineReader, pyramid: GreyPyramid, rects: readonly RotatedRect[]): Promise<PrintedLine[]> {
  if (rects.length === 0) return []
  const asked = rects
    .map((rect, index) => ({ rect, index, strip: textStripOf(pyramid, rect, reader.squeeze) }))
    .toSorted((a, b) => b.strip.width - a.strip.width)
  const shared = shareLines(
    asked.map(({ strip }) => strip),
    reader.recogniser.name,
  )
  reader.askForHelp(shared)
  await workOnLines(shared, reader.recogniser, reader.checkWanted)
  const lattices = await finishLines(shared, reader.recogniser)
  const { dictionary } = reader.recogniser
  return asked
    .flatMap(({ rect, index, strip }, at) => {
      const lattice = lattices[at]
      return lattice ? [{ index, line: lineOf({ rect, strip, lattice }, dictionary) }] : []
    })
    .toSorted((a, b) => a.index - b.index)
    .map(({ line }) => line)
}
