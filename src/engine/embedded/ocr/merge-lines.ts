import { angleBetweenLines, cornersOf, seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { TextBox } from './text-box.ts'

/** Boxes of one line may lie this far apart across it, in heights. */
const greatestOffset = 0.42
/** ... and this far along it: `<<<<<` is not text to the detector and tears lines. */
const greatestGap = 2.6
const greatestOverlap = 0.9
const heightRatio = 1.9
const greatestTurn = 0.12

/** Joins boxes that stand on one line of text, longest first. The boxes given are left as they are. */
export function mergeLines(boxes: readonly TextBox[]): TextBox[] {
  const lines = boxes.toSorted((a, b) => b.width - a.width)
  for (let index = 0; index < lines.length;) {
    const line = lines[index]
    const other = line ? lines.findIndex((box, at) => at !== index && continues(line, box)) : -1
    const box = lines[other]
    if (!line || !box) {
      index++
      continue
    }
    lines[index] = join(line, box)
    lines.splice(other, 1)
    index = 0
  }
  return lines
}

function continues(line: TextBox, box: TextBox): boolean {
  if (line.width < 3 * line.height || line.width < box.width) return false
  const ratio = line.height / box.height
  if (ratio > heightRatio || ratio < 1 / heightRatio) return false
  // The angle of a short box says nothing.
  if (box.width > 2.5 * box.height && angleBetweenLines(line.angle, box.angle) > greatestTurn) return false
  const { u, v } = seenFrom(line, { x: box.cx, y: box.cy })
  if (Math.abs(v) > greatestOffset * Math.max(line.height, box.height) + Math.abs(u) * 0.01) return false
  const gap = Math.abs(u) - (line.width + box.width) / 2
  return gap <= greatestGap * line.height && gap >= -greatestOverlap * Math.min(line.width, box.width)
}

function join(line: TextBox, box: TextBox): TextBox {
  const share = line.width / (line.width + box.width)
  const angle = box.width > 3 * box.height ? line.angle + turnTo(line.angle, box.angle) * (1 - share) : line.angle
  const axis: RotatedRect = { cx: 0, cy: 0, width: 0, height: 0, angle }
  const ends = [...cornersOf(line), ...cornersOf(box)].map((corner) => seenFrom(axis, corner).u)
  const left = Math.min(...ends)
  const right = Math.max(...ends)
  const lineV = seenFrom(axis, { x: line.cx, y: line.cy }).v
  const boxV = seenFrom(axis, { x: box.cx, y: box.cy }).v
  const v = lineV * share + boxV * (1 - share)
  const u = (left + right) / 2
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return {
    cx: u * cos - v * sin,
    cy: u * sin + v * cos,
    width: right - left,
    height: Math.max(line.height, box.height * 0.9),
    angle,
    score: line.score,
  }
}

/** The small turn from one line's direction to another's, whichever way the other is read. */
function turnTo(from: number, to: number): number {
  const turn = (to - from) % Math.PI
  if (turn > Math.PI / 2) return turn - Math.PI
  return turn < -Math.PI / 2 ? turn + Math.PI : turn
}
