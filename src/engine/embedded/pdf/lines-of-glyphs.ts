import { pointIn, type RotatedRect } from '../image/rotated-rect.ts'
import type { PrintedCharacter, PrintedLine } from '../ocr/printed-line.ts'
import type { Glyph } from './glyph.ts'
import { createLineEnds } from './line-ends.ts'

/** Lines whose directions differ by more are no line, in radians. */
const mostTurn = 0.03
/** How far a character may stand above or below its line, in sizes of the font: small figures raised. */
const mostRise = 0.35
/** ... and how its size may differ. */
const mostSizes = 1.8
/** The space within a line: in sizes of the font; a wider one parts cells. */
const mostGap = { bare: 0.9, spaced: 1.6, rightToLeft: 3 }
/** Characters on each other: printed twice to look bold. */
const sameplace = 0.15
/** The space between words that nobody wrote down: they were printed in another order. */
const wordGap = 0.15
/** Where a line begins and ends above and below its base line, and how high its capitals are, in sizes of the font. */
const [ascent, descent, capital] = [0.86, 0.2, 0.72]

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** A glyph seen along its own direction: `left` and `right` along it, `base` across, downwards. */
interface Placed {
  glyph: Glyph
  left: number
  right: number
  base: number
  afterGap: boolean
}

interface GrowingLine {
  angle: number
  em: number
  base: number
  left: number
  right: number
  isRightToLeft: boolean
  members: Placed[]
  /** Where each character stands, from left to right, by the character. */
  lefts: Map<string, number[]>
}

/** The lines that characters stand in, whatever the order in which they were printed. */
export function linesOfGlyphs(glyphs: readonly Glyph[]): PrintedLine[] {
  const lines: GrowingLine[] = []
  for (const glyph of glyphs) {
    const placed = place(glyph)
    const line = lines.at(-1)
    if (line && belongs(line, placed)) join(line, placed)
    else lines.push(begin(placed))
  }
  return joined(lines).map(printedLine)
}

function place(glyph: Glyph): Placed {
  const [cos, sin] = [Math.cos(glyph.angle), Math.sin(glyph.angle)]
  const { x, y } = glyph.origin
  const left = x * cos + y * sin
  return { glyph, left, right: left + glyph.width, base: y * cos - x * sin, afterGap: glyph.afterGap }
}

function begin(placed: Placed): GrowingLine {
  const { glyph, left, right, base } = placed
  const lefts = new Map([[glyph.text, [left]]])
  return { angle: glyph.angle, em: glyph.em, base, left, right, isRightToLeft: rightToLeft.test(glyph.text), members: [placed], lefts }
}

function belongs(line: GrowingLine, { glyph, left, right, base, afterGap }: Placed): boolean {
  if (!isLevel(line, { angle: glyph.angle, em: glyph.em, base })) return false
  const em = Math.max(line.em, glyph.em)
  if (line.isRightToLeft || rightToLeft.test(glyph.text)) return Math.max(left - line.right, line.left - right) < mostGap.rightToLeft * em
  const gap = left - line.right
  return gap > -em / 2 && gap < (afterGap ? mostGap.spaced : mostGap.bare) * em
}

function isLevel(line: GrowingLine, { angle, em, base }: Pick<GrowingLine, 'angle' | 'em' | 'base'>): boolean {
  const turn = Math.abs(line.angle - angle) % (2 * Math.PI)
  if (Math.min(turn, 2 * Math.PI - turn) > mostTurn) return false
  const larger = Math.max(line.em, em)
  return Math.abs(line.base - base) < mostRise * larger && larger < mostSizes * Math.min(line.em, em)
}

function join(line: GrowingLine, placed: Placed): void {
  const { glyph, left, right } = placed
  const equal = line.lefts.get(glyph.text) ?? []
  const at = firstFrom(equal, left)
  const isTwice = [equal[at - 1], equal[at]].some((other) => other !== undefined && Math.abs(other - left) < sameplace * glyph.em)
  if (isTwice) return
  line.lefts.set(glyph.text, equal)
  equal.splice(at, 0, left)
  line.members.push(placed)
  line.left = Math.min(line.left, left)
  line.right = Math.max(line.right, right)
  line.em = Math.max(line.em, glyph.em)
  line.isRightToLeft ||= rightToLeft.test(glyph.text)
}

/** The place of the first number that is not smaller, of numbers in order. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Joins pieces of one line that were printed one by one. */
function joined(lines: readonly GrowingLine[]): GrowingLine[] {
  const out = createLineEnds<GrowingLine>()
  for (const line of lines.toSorted((a, b) => a.angle - b.angle || a.base - b.base || a.left - b.left)) {
    const before = out.lastNear(line, (other) => continues(other, line))
    if (!before) {
      out.add(line)
      continue
    }
    line.members.forEach((member, index) => join(before, index === 0 ? afterPiece(before, member) : member))
    out.move(before)
  }
  return out.all()
}

function continues(line: GrowingLine, next: GrowingLine): boolean {
  if (line.isRightToLeft || next.isRightToLeft || !isLevel(line, next)) return false
  const gap = next.left - line.right
  const em = Math.max(line.em, next.em)
  return gap > -em / 4 && gap < mostGap.bare * em
}

function afterPiece(line: GrowingLine, member: Placed): Placed {
  return { ...member, afterGap: member.afterGap || member.left - line.right > wordGap * line.em }
}

function printedLine({ angle, em, base, left, right, members }: GrowingLine): PrintedLine {
  const height = (ascent + descent) * em
  const middle = base + ((descent - ascent) / 2) * em
  const frame: RotatedRect = { cx: 0, cy: 0, width: 0, height: 0, angle }
  const rectOf = (from: number, to: number): RotatedRect => {
    const { x: cx, y: cy } = pointIn(frame, (from + to) / 2, middle)
    return { cx, cy, width: Math.max(1, to - from), height, angle }
  }
  const characters = members.flatMap(({ glyph, left: from, right: to, afterGap }) =>
    lettersOf(glyph.text).map((text, index, letters): PrintedCharacter => {
      const width = (to - from) / letters.length
      const rect = rectOf(from + index * width, from + (index + 1) * width)
      return { text, confidence: 1, candidates: [], rect, afterGap: afterGap && index === 0 }
    }),
  )
  return { rect: rectOf(left, right), inkHeight: capital * em, characters, source: 'pdf-text' }
}

/** `fi` and its like are printed as one sign, and read as their letters. */
function lettersOf(text: string): string[] {
  return /^[\ufb00-\ufb06]$/.test(text) ? [...text.normalize('NFKC')] : [text]
}
