import { angleBetweenLines, seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { PrintedLine } from '../ocr/printed-line.ts'

/** What tells values from other print. */
export interface PrintMeasure {
  /** In which print is read, in radians. */
  direction: number
  /** Height of the zone's capitals, or of usual values where there is no zone, in pixels. */
  capital: number
}

/** Values stand in letters about as high as the zone's (ICAO 9303 part 3: labels are set smaller). */
const leastInk = 0.45
const mostInk = 2.4
const mostTurn = 0.2
/** Of all lines, the share whose letters are as high as a usual value's or higher: labels are as many as values. */
const shareOfValues = 0.4

/** Lines that may be values, the largest letters first. */
export function valueLines(lines: readonly PrintedLine[], { direction, capital }: PrintMeasure): PrintedLine[] {
  return lines
    .filter(({ rect, inkHeight }) => {
      const ink = inkHeight / capital
      return angleBetweenLines(rect.angle, direction) < mostTurn && ink >= leastInk && ink <= mostInk
    })
    .toSorted((a, b) => b.inkHeight - a.inkHeight)
}

/** The measure of a page that has no zone, by its own print. */
export function measureOfPrint(lines: readonly PrintedLine[], direction: number): PrintMeasure {
  const heights = lines.map(({ inkHeight }) => inkHeight).toSorted((a, b) => b - a)
  return { direction, capital: Math.max(1, heights[Math.floor(heights.length * shareOfValues)] ?? 1) }
}

/** Whether a box lies on a row of the zone: what is read there says nothing new. */
export function isOnRow(row: RotatedRect, rect: RotatedRect): boolean {
  const { u, v } = seenFrom(row, { x: rect.cx, y: rect.cy })
  return Math.abs(v) < row.height * 0.75 && Math.abs(u) < (row.width + rect.width) / 2
}
