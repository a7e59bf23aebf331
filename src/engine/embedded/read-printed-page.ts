import { middleAngle, type Print } from './ocr/read-print.ts'
import { wholePage } from './image/page-mapping.ts'
import { pageTextOf } from './layout/page-text-of.ts'
import { printPattern } from './layout/print-pattern.ts'
import type { PrintedLine } from './ocr/printed-line.ts'
import { pixelsToPage, turnsOf } from './place-page.ts'
import type { PrintedPage } from './printed-page.ts'

/** What a page that was looked at has too, and this one has not. */
const nothingElse = { portrait: null, facePortraits: [], readings: [], mrzLines: [], mrzKind: null, cards: [], bills: [] }

/**
 * A page whose print is all known: nothing of it is looked at.
 * @param quarterTurns as a person turned it; null to find out.
 */
export function readPrintedPage({ size, lines }: PrintedPage, { quarterTurns }: { quarterTurns: number | null }) {
  const direction = directionOf(lines, quarterTurns)
  const transform = wholePage(size, turnsOf(direction))
  const text = pageTextOf(lines, direction, pixelsToPage(transform, size))
  const print: Print = { direction, lines, unclear: [] }
  const pattern = printPattern(
    lines.map(({ rect }) => rect),
    direction,
  )
  return { ...nothingElse, transform, text, pattern, print, size }
}

/** In which most of the characters are read, to the quarter; or as a person turned the page. Radians. */
export function directionOf(lines: readonly PrintedLine[], quarterTurns: number | null): number {
  if (quarterTurns !== null) return (-quarterTurns * Math.PI) / 2
  const counts = [0, 0, 0, 0]
  for (const { rect, characters } of lines) {
    const turns = turnsOf(rect.angle)
    counts[turns] = (counts[turns] ?? 0) + characters.length
  }
  const turns = counts.indexOf(Math.max(...counts))
  const along = lines.filter(({ rect }) => turnsOf(rect.angle) === turns).map(({ rect }) => rect)
  // The middle of lines is known up to half a turn; these say which way they are read.
  const skew = middleAngle(along)
  const quarter = (-turns * Math.PI) / 2
  return quarter + Math.atan(Math.tan(skew - quarter))
}
