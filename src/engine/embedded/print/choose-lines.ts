import type { GreyPyramid } from '../image/grey-pyramid.ts'
import { angleBetweenLines, seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import { sampleStrip } from '../image/sample-strip.ts'
import type { TextBox } from '../ocr/text-box.ts'

/** What tells values from other print. */
export interface PrintMeasure {
  /** In which print is read, in radians. */
  direction: number
  /** Rows of a machine-readable zone: no print. */
  rows: readonly RotatedRect[]
  /** Height of the zone's capitals, or of usual values where there is no zone, in pixels. */
  capital: number
}

/** Values stand in letters about as high as the zone's (ICAO 9303 part 3: labels are set smaller). */
const leastInk = 0.45
const mostInk = 2.4
const mostTurn = 0.2
/** Of all lines, the share whose letters are as high as a usual value's or higher: labels are as many as values. */
const shareOfValues = 0.4

/** Text beside the zone that may be a value, turned to be read, the largest letters first. */
export function chooseLines(pyramid: GreyPyramid, boxes: readonly TextBox[], measure: PrintMeasure): RotatedRect[] {
  return linesAlong(boxes, measure)
    .map((rect) => ({ rect, ink: inkHeight(pyramid, rect) / measure.capital }))
    .filter(({ ink }) => ink >= leastInk && ink <= mostInk)
    .toSorted((a, b) => b.ink - a.ink)
    .map(({ rect }) => rect)
}

/** The measure of a page that has no zone, by its own print. */
export function measureOfPrint(pyramid: GreyPyramid, boxes: readonly TextBox[], direction: number): PrintMeasure {
  const heights = linesAlong(boxes, { direction, rows: [] }).map((rect) => inkHeight(pyramid, rect))
  const usual = heights.toSorted((a, b) => b - a)[Math.floor(heights.length * shareOfValues)] ?? 1
  return { direction, rows: [], capital: Math.max(1, usual) }
}

function linesAlong(boxes: readonly TextBox[], { direction, rows }: Pick<PrintMeasure, 'direction' | 'rows'>): RotatedRect[] {
  return boxes
    .map((box) => alongDirection(box, direction))
    .filter((rect) => angleBetweenLines(rect.angle, direction) < mostTurn && !rows.some((row) => touches(row, rect)))
}

/** The same box as read in a direction. A single letter's may lie across it. */
function alongDirection(box: RotatedRect, direction: number): RotatedRect {
  const quarters = Math.round((direction - box.angle) / (Math.PI / 2))
  const isAcross = Math.abs(quarters) % 2 === 1
  return {
    cx: box.cx,
    cy: box.cy,
    width: isAcross ? box.height : box.width,
    height: isAcross ? box.width : box.height,
    angle: box.angle + (quarters * Math.PI) / 2,
  }
}

/** Whether a box lies on a row of the zone: what is read there says nothing new. */
function touches(row: RotatedRect, rect: RotatedRect): boolean {
  const { u, v } = seenFrom(row, { x: rect.cx, y: rect.cy })
  return Math.abs(v) < row.height * 0.75 && Math.abs(u) < (row.width + rect.width) / 2
}

const sampleRows = 24
const mostColumns = 320

/** Height of capitals (or of small letters, where most are small): the rows in which ink changes a lot. */
function inkHeight(pyramid: GreyPyramid, rect: RotatedRect): number {
  const width = Math.max(8, Math.min(mostColumns, Math.round((rect.width / rect.height) * sampleRows)))
  const { data } = sampleStrip(pyramid, rect, { width, height: sampleRows })
  const profile = Array.from({ length: sampleRows }, (_, y) => {
    let sum = 0
    for (let x = 1; x < width - 1; x++) sum += Math.abs((data[y * width + x + 1] ?? 0) - (data[y * width + x - 1] ?? 0))
    return sum
  })
  const threshold = 0.42 * Math.max(...profile)
  return (profile.filter((sum) => sum > threshold).length / sampleRows) * rect.height
}
