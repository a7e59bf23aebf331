import type { DocumentSide, FieldSpec } from '#domain/document-type.ts'
import type { Point } from '#domain/geometry.ts'
import type { PageText, TextLine } from '#domain/page-text.ts'
import { middleValue } from '../middle-value.ts'
import { type FoldedLine, foldLine } from './fold-line.ts'

/** A page as its fields are looked for. */
export interface FieldPage {
  index: number
  text: PageText
  /** The upright page's width over its height. */
  aspect: number
  /** Which side of the document it is; left out or null where nobody knows. */
  side?: DocumentSide | null
}

/** A printed line with its place. Lengths in heights of the page, so that both directions measure alike. */
export interface FieldLine {
  pageIndex: number
  side: DocumentSide | null
  line: TextLine
  folded: FoldedLine
  left: number
  right: number
  /** Middles of its ends: a line may rise or fall a little. */
  leftMiddle: number
  rightMiddle: number
  height: number
  /** The usual width of its Chinese characters, and of the others. */
  pitch: { han: number; other: number }
}

const han = /\p{Script=Han}/u

export function fieldLines(pages: readonly FieldPage[]): FieldLine[] {
  return pages.flatMap((page) =>
    page.text.rows.flatMap(({ lines }) => lines.filter(({ characters }) => characters.length > 0).map((line) => placed(line, page))),
  )
}

function placed(line: TextLine, { index: pageIndex, aspect, side = null }: FieldPage): FieldLine {
  const [topLeft, topRight, bottomRight, bottomLeft] = line.box
  const start = middleOf(topLeft, bottomLeft)
  const end = middleOf(topRight, bottomRight)
  const widthsOf = (isHan: boolean): number[] =>
    line.characters.filter(({ text }) => han.test(text) === isHan).map(({ from, to }) => (to - from) * (end.x - start.x) * aspect)
  return {
    pageIndex,
    side,
    line,
    folded: foldLine(line),
    left: start.x * aspect,
    right: end.x * aspect,
    leftMiddle: start.y,
    rightMiddle: end.y,
    height: Math.max(1e-6, Math.hypot((bottomLeft.x - topLeft.x) * aspect, bottomLeft.y - topLeft.y)),
    // All are as wide, so that of few with a space between the narrower ones tell.
    pitch: { han: lowQuarter(widthsOf(true)), other: middleValue(widthsOf(false)) },
  }
}

function lowQuarter(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 2] ?? 0
}

/** Whether a field may stand on the side that a line is on. */
export function mayStandOn({ side }: Pick<FieldSpec, 'side'>, on: DocumentSide | null): boolean {
  return side === undefined || on === null || side === on
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** Where a character begins and ends across the page. */
export function spanOf({ line, left, right }: FieldLine, index: number): { left: number; right: number } {
  const character = line.characters[index]
  const width = right - left
  return character ? { left: left + width * character.from, right: left + width * character.to } : { left, right }
}

/** Where some characters of a line begin and end across the page, whichever way they are read. */
export function edgesOf(line: FieldLine, { start, end }: { start: number; end: number }): { left: number; right: number } {
  const [first, last] = [spanOf(line, start), spanOf(line, Math.max(start, end - 1))]
  return { left: Math.min(first.left, last.left), right: Math.max(first.right, last.right) }
}

/** The height of the line's middle at a place across the page. */
export function middleAt({ left, right, leftMiddle, rightMiddle }: FieldLine, x: number): number {
  const share = right > left ? Math.min(1, Math.max(0, (x - left) / (right - left))) : 0
  return leftMiddle + (rightMiddle - leftMiddle) * share
}

/** A space of so many heights of the line parts what stands side by side. */
export const wideGap = 1.1

/**
 * The space before a character in heights of its line, usual ones near 0. A reader gives each character the half of the
 * space beside it, so that wide characters tell of space too.
 */
export function gapBefore(line: FieldLine, index: number): number {
  if (index === 0) return Infinity
  const [before, after] = [spanOf(line, index - 1), spanOf(line, index)]
  const usual = [index - 1, index].reduce(
    (sum, at) => sum + line.pitch[han.test(line.line.characters[at]?.text ?? '') ? 'han' : 'other'],
    0,
  )
  const wider = before.right - before.left + after.right - after.left - usual
  // Of what is read from the right the next one stands farther left.
  const apart = Math.max(after.left - before.right, before.left - after.right)
  return (apart + Math.max(0, wider)) / line.height
}
