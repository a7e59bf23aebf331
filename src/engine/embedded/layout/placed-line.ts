import { seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { PrintedLine } from '../ocr/printed-line.ts'

/** A line seen along the direction in which its page is read, in pixels from any one point. */
export interface PlacedLine {
  line: PrintedLine
  left: number
  right: number
  /** The middle, downwards. */
  middle: number
  height: number
}

export function placeLines(lines: readonly PrintedLine[], direction: number): PlacedLine[] {
  const frame: RotatedRect = { cx: 0, cy: 0, width: 0, height: 0, angle: direction }
  return lines.map((line) => {
    const { u, v } = seenFrom(frame, { x: line.rect.cx, y: line.rect.cy })
    // A column that is written downwards is as wide as its characters.
    const isAcross = Math.abs(Math.sin(line.rect.angle - direction)) > Math.SQRT1_2
    const [width, height] = isAcross ? [line.rect.height, line.rect.width] : [line.rect.width, line.rect.height]
    return { line, left: u - width / 2, right: u + width / 2, middle: v, height }
  })
}
