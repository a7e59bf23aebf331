import { angleBetweenLines, centredAt, seenFrom, type RotatedRect } from './image/rotated-rect.ts'
import type { PrintedLine } from './ocr/printed-line.ts'
import type { TextBox } from './ocr/text-box.ts'

/** Lines that cross the box are no part of it, in radians. */
const mostTurn = 0.2
/** What is left of a box is no text when it is shorter, in heights of the box. */
const shortest = 0.8

/** A usual line of print has so many characters. */
const usualLine = 10

/** Whether more of a page's print is known than is not: then it says which way up the page is. A stamp on a scan does not. */
export function isMostPrint(known: readonly PrintedLine[], unread: readonly TextBox[]): boolean {
  const characters = known.reduce((sum, line) => sum + line.characters.length, 0)
  return characters > usualLine * unread.length
}

/** Places of print without those, and without the parts of them, where print is known already. */
export function withoutKnown(boxes: readonly TextBox[], known: readonly PrintedLine[]): TextBox[] {
  return known.length === 0 ? [...boxes] : boxes.flatMap((box) => restOf(box, known))
}

/** The pieces of a box between the lines that lie on it. */
function restOf(box: TextBox, known: readonly PrintedLine[]): TextBox[] {
  const covered = known
    .flatMap(({ rect }) => coveredOf(box, rect))
    .toSorted((a, b) => a.from - b.from)
    .concat({ from: box.width / 2, to: box.width / 2 })
  if (covered.length === 1) return [box]
  let from = -box.width / 2
  return covered.flatMap((next) => {
    const width = next.from - from
    const piece = { ...centredAt(box, { u: from + width / 2, v: 0, width, height: box.height }), score: box.score }
    from = Math.max(from, next.to)
    return width >= shortest * box.height ? [piece] : []
  })
}

/** Which stretch of a box, along it from its middle, a line covers. */
function coveredOf(box: RotatedRect, line: RotatedRect): { from: number; to: number }[] {
  if (angleBetweenLines(box.angle, line.angle) > mostTurn) return []
  const { u, v } = seenFrom(box, { x: line.cx, y: line.cy })
  if (Math.abs(v) > Math.max(box.height, line.height) / 2) return []
  const stretch = { from: u - line.width / 2, to: u + line.width / 2 }
  return stretch.to > -box.width / 2 && stretch.from < box.width / 2 ? [stretch] : []
}
