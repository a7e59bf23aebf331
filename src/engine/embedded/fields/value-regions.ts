import type { FieldSpec } from '#domain/document-type.ts'
import { edgesOf, type FieldLine, gapBefore, middleAt, spanOf, wideGap } from './field-line.ts'
import type { PrintedLabel } from './find-labels.ts'
import type { Piece } from './spaced-text.ts'
import { trimmed } from './trimmed.ts'

/** Print in which a field's value may stand. */
export interface ValueRegion {
  pieces: readonly Piece[]
  how: 'inline' | 'right' | 'left' | 'below' | 'at' | 'anywhere'
  /** 0..1: how well it stands to its label; a little more for each line that goes on. */
  fit: number
  /** How surely the label is one, 0..1; 0 without. */
  label: number
}

/** All lines of the document with their labels. */
export interface LabelledPage {
  lines: readonly FieldLine[]
  labelsOf: (line: FieldLine) => readonly PrintedLabel[]
}

/** Lengths in heights of a line, from middle to middle. */
const farthestBelow = 3.4
const nextLineGap = 1.9
const sameRow = 0.75
const farthestRight = 0.7
const leftTolerance = 1.2
const widestSpace = 2
/** What each value between a value and its label costs. */
const costOfCell = 0.1
/** How much likelier a value of several lines goes on than ends. */
export const worthOfLine = 0.05
/** ... than a line right on the label's row is than one half off it. */
const worthOfRow = 0.05
const han = /\p{Script=Han}/u
/** A line that begins no farther left of its label is taken whole. */
const farthestLeft = 2.5

/** Every place where the value of a label that is read from the left may stand, the next lines of a longer value joined. */
export function regionsFromLeft(page: LabelledPage, found: PrintedLabel, spec: FieldSpec): ValueRegion[] {
  const label = spec.kind === 'amount' ? withRate(found) : found
  const inline = inlineRegion(page, label)
  const right = inline && label.fields.length < 2 ? [] : rightRegions(page, label)
  const below = belowRegions(page, label)
  const isSure = inline !== null && inline.fit === 1
  const left = inline || right.length > 0 ? [] : leftRegions(page, label)
  const regions = [
    ...(inline ? [inline] : []),
    ...right,
    ...left,
    ...below.map((each) => (isSure ? { ...each, fit: each.fit * 0.6 } : each)),
  ]
  const { line: number } = spec
  if (number !== undefined) return regions.flatMap((region) => lineOf(page, region, number))
  return regions.flatMap((region) => [...withRestOfRow(page, region), ...withNextLines(page, region, spec.lines ?? 1)])
}

/** `GST 6%`, `MwSt 19 %`: a rate belongs to the label of the amount that it comes to. */
function withRate(label: PrintedLabel): PrintedLabel {
  const { line, end } = label
  const rest = line.line.characters.slice(end).map(({ text }) => text)
  const rate = /^[\s(@]*\d{1,2}(?:[.,]\d{1,2})?[%％][\s):：]*/u.exec(rest.join(''))?.[0]
  return rate === undefined ? label : { ...label, end: end + [...rate].length }
}

/** What goes on after the label on its own line, up to the next label. */
function inlineRegion({ labelsOf }: LabelledPage, label: PrintedLabel): ValueRegion | null {
  const { line } = label
  const next = labelsOf(line).find(({ start }) => start >= label.end)
  const piece = trimmed({ line, start: label.end, end: next?.start ?? line.line.characters.length })
  return piece && { pieces: [piece], how: 'inline', fit: isSetApart(label, piece) ? 1 : 0.5, label: label.quality }
}

/** By a sign, a space or other letters, or by the dot of `4a.` and `Mrs.`; else it may be the same label in a language that nobody listed. */
function isSetApart({ line, start, end }: PrintedLabel, piece: Piece): boolean {
  const textOf = (from: number, to: number): string =>
    line.line.characters
      .slice(from, to)
      .map(({ text }) => text)
      .join('')
  const [label, value] = [textOf(start, end), textOf(piece.start, piece.end)]
  if (/[:：]$|^[\p{L}\d]{1,4}\.$/u.test(label) || gapBefore(line, piece.start) >= wideGap / 2) return true
  const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text)
  if (!isLatin(label) && /^\p{N}/u.test(value)) return true
  return /\p{Ll}/u.test(label) !== /\p{Ll}/u.test(value) || isLatin(label) !== isLatin(value)
}

/** The next line on the label's row, but for specks of a rule, which look like a box; where several values stand behind the label, those after it too, up to one with a label of its own. */
function rightRegions({ lines, labelsOf }: LabelledPage, label: PrintedLabel): ValueRegion[] {
  const { line } = label
  const rightOf = edgesOf(line, label).right
  const row = lines
    .filter((other) => other !== line && other.pageIndex === line.pageIndex && other.left >= rightOf - line.height && isOnRow(line, other))
    .filter(({ folded }) => !/^[口□]$/u.test(folded.text))
    .filter((other, _, all) => !all.some((above) => labelsOf(above).length > 0 && standsOver(above, other)))
    .toSorted((a, b) => a.left - b.left)
  const nearest = row[0]
  if (!nearest || nearest.left - rightOf > farthestRight) return []
  // A small label stands as near to the second line of a value as to its first.
  const stacked = row.filter((other) => Math.abs(other.left - nearest.left) < nearest.height)
  const beside = row.filter((other) => !stacked.includes(other))
  const next = beside.findIndex((other) => labelsOf(other).length > 0)
  const others = label.fields.length < 2 ? [] : beside.slice(0, next < 0 ? beside.length : next)
  const cells = [...stacked.map((cell) => ({ cell, rank: 0 })), ...others.map((cell, index) => ({ cell, rank: index + 1 }))]
  return cells.flatMap(({ cell, rank }): ValueRegion[] => {
    const piece = trimmed({ line: cell, start: 0, end: labelsOf(cell)[0]?.start ?? cell.line.characters.length })
    const far = 0.35 * Math.min(1, (cell.left - rightOf) / farthestRight) + worthOfRow * rowsApart(line, cell)
    const fit = 0.95 - far - costOfCell * rank
    return piece ? [{ pieces: [piece], how: 'right', fit, label: label.quality }] : []
  })
}

/** What stands right under another label of the row is that label's. */
function standsOver(above: FieldLine, other: FieldLine): boolean {
  return above !== other && above.left < other.right && other.left < above.right && above.leftMiddle < other.leftMiddle
}

/** Before labels whose sign stands before them: `HAMDAN :Name`. */
function leftRegions({ lines, labelsOf }: LabelledPage, label: PrintedLabel): ValueRegion[] {
  const { line, start } = label
  if (!/^[:：]/.test(line.line.characters[start]?.text ?? '')) return []
  const own = trimmed({ line, start: 0, end: start })
  const before = labelsOf(line).some((other) => other.end <= start)
  if (own && !before) return [{ pieces: [own], how: 'left', fit: 0.9, label: label.quality }]
  const leftOf = spanOf(line, start).left
  const nearest = lines
    .filter((other) => other !== line && other.pageIndex === line.pageIndex && other.right <= leftOf + line.height && isOnRow(other, line))
    .toSorted((a, b) => b.right - a.right)[0]
  if (!nearest || leftOf - nearest.right > farthestRight || labelsOf(nearest).length > 0) return []
  const piece = trimmed({ line: nearest, start: 0, end: nearest.line.characters.length })
  const fit = 0.95 - 0.35 * Math.min(1, Math.max(0, leftOf - nearest.right) / farthestRight)
  return piece ? [{ pieces: [piece], how: 'left', fit, label: label.quality }] : []
}

function isOnRow(line: FieldLine, other: FieldLine): boolean {
  return rowsApart(line, other) < sameRow
}

/** How far the middles of two lines lie apart, in heights of the higher one. */
function rowsApart(line: FieldLine, other: FieldLine): number {
  return Math.abs(middleAt(line, other.left) - middleAt(other, line.right)) / Math.max(line.height, other.height)
}

/** The words below the label: from about its left edge to the next label of its row. */
function belowRegions(page: LabelledPage, label: PrintedLabel): ValueRegion[] {
  const { line } = label
  const { left } = edgesOf(line, label)
  const limit = nextOnRow(page, label)
  const candidates = page.lines
    .map((other) => ({ other, drop: dropBelow(label, other, left) }))
    .filter(({ other, drop }) => {
      const height = Math.max(line.height, other.height)
      return drop > 0.5 * height && drop < farthestBelow * height && other.left < limit && other.right > left
    })
    .toSorted((a, b) => a.drop - b.drop)
  const found: ValueRegion[] = []
  let rank = -1
  let rowDrop = -Infinity
  for (const { other, drop } of candidates) {
    if (drop - rowDrop > other.height / 2) [rank, rowDrop] = [rank + 1, drop]
    if (rank > 1) break
    const own = page.labelsOf(other).filter((each) => edgesOf(other, each).left < limit && edgesOf(other, each).right > left)
    const near = farthestLeft * Math.max(line.height, other.height)
    const from = other.left > left - near ? other.left : left - leftTolerance * line.height
    const piece = wordsBetween(other, { left: from, limit, until: own[0]?.start ?? Infinity })
    if (piece) found.push({ pieces: [piece], how: 'below', fit: fitBelow({ label, piece, drop, rank, left }), label: label.quality })
    if (own.some((each) => standsUnder(each, label) && !each.fields.some((field) => label.fields.includes(field)))) break
  }
  return found
}

/** Not a label of the next column, whose row begins a little higher. */
function standsUnder(other: PrintedLabel, label: PrintedLabel): boolean {
  return edgesOf(other.line, other).left < edgesOf(label.line, label).right
}

function dropBelow({ line }: PrintedLabel, other: FieldLine, left: number): number {
  if (other === line || other.pageIndex !== line.pageIndex) return -1
  const at = Math.max(left, other.left)
  return middleAt(other, at) - middleAt(line, at)
}

interface BelowPlace {
  label: PrintedLabel
  piece: Piece
  drop: number
  rank: number
  left: number
}

function fitBelow({ label, piece, drop, rank, left }: BelowPlace): number {
  const height = Math.max(label.line.height, piece.line.height)
  const aside = Math.abs(edgesOf(piece.line, piece).left - left) / height
  return Math.max(0.1, 0.95 - 0.12 * Math.max(0, drop / height - 1.2) - 0.06 * Math.min(aside, 6) - 0.35 * rank)
}

/** The left edge of the next label to the right on the same row; what stands from there on belongs to it. */
function nextOnRow({ lines, labelsOf }: LabelledPage, label: PrintedLabel): number {
  const { line } = label
  const { right } = edgesOf(line, label)
  const edges = lines
    .filter((other) => other.pageIndex === line.pageIndex && (other === line || isOnRow(line, other)))
    .flatMap((other) => labelsOf(other).map((each) => edgesOf(other, each).left))
    .filter((edge) => edge >= right - line.height / 2)
  return Math.min(Infinity, ...edges) - line.height / 2
}

/** The words of a line that lie between two edges and before the line's next label. */
function wordsBetween(line: FieldLine, { left, limit, until }: { left: number; limit: number; until: number }): Piece | null {
  const inside = line.line.words.filter((word) => {
    const { left: from, right: to } = edgesOf(line, word)
    return word.end <= until && (from + to) / 2 >= left && from < limit && to > left
  })
  const [first, last] = [inside[0], inside.at(-1)]
  return first && last ? trimmed({ line, start: first.start, end: last.end }) : null
}

/** What the detector cut off at a space: `30 JAN` and `1971`. */
function withRestOfRow({ lines, labelsOf }: LabelledPage, region: ValueRegion): ValueRegion[] {
  const last = region.pieces.at(-1)
  if (!last || last.end < last.line.line.characters.length - 1) return []
  const rest = lines.find((other) => {
    const space = (other.left - last.line.right) / last.line.height
    return (
      other !== last.line && other.pageIndex === last.line.pageIndex && space > -0.5 && space < widestSpace && isOnRow(last.line, other)
    )
  })
  const piece = rest && labelsOf(rest).length === 0 ? trimmed({ line: rest, start: 0, end: rest.line.characters.length }) : null
  return piece ? [{ ...region, pieces: [...region.pieces, piece], fit: region.fit - 0.1 }] : []
}

/** The value alone, and with the lines that go on below it. */
export function withNextLines(page: LabelledPage, region: ValueRegion, most: number): ValueRegion[] {
  const found = [region]
  let pieces = region.pieces
  while (pieces.length < most) {
    const next = nextLine(page, pieces)
    if (!next) break
    pieces = [...pieces, next]
    found.push({ ...region, pieces, fit: region.fit + worthOfLine * (pieces.length - 1) })
  }
  return found
}

/** The line of a region that is a field's own, where several fields stand behind one label. */
function lineOf(page: LabelledPage, region: ValueRegion, number: number): ValueRegion[] {
  const lines = withNextLines(page, region, number).at(-1)?.pieces ?? []
  const own = lines[number - 1]
  return own ? withRestOfRow(page, { ...region, pieces: [own] }).concat({ ...region, pieces: [own] }) : []
}

/** The line right below, as high, beginning at the same edge or at that of a label before it, that carries no label. */
function nextLine({ lines, labelsOf }: LabelledPage, pieces: readonly Piece[]): Piece | null {
  const last = pieces.at(-1)
  if (!last) return null
  const { line } = last
  const { left } = edgesOf(line, last)
  const edges = pieces.length === 1 ? [left, line.left] : [left]
  const found = lines.find((other) => {
    const drop = middleAt(other, left) - middleAt(line, left)
    const isAsHigh = Math.abs(other.height - line.height) < 0.35 * line.height
    return (
      other.pageIndex === line.pageIndex &&
      isAsHigh &&
      drop > 0.5 * line.height &&
      drop < nextLineGap * line.height &&
      edges.some((edge) => Math.abs(other.left - edge) < leftTolerance * line.height) &&
      labelsOf(other).length === 0 &&
      // No number goes on where a Chinese text was.
      (!han.test(line.folded.text) || han.test(other.folded.text) || !/\d/.test(other.folded.text)) &&
      // Of an address the last line may be `57室`; digits alone are something else.
      /\p{L}.*\p{L}|\p{Script=Han}/u.test(other.folded.text)
    )
  })
  return found ? trimmed({ line: found, start: 0, end: found.line.characters.length }) : null
}
