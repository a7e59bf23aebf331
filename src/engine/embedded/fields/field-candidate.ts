import type { FieldSpec } from '#domain/document-type.ts'
import { checksumRepaired } from './checksum-repaired.ts'
import { mayStandOn } from './field-line.ts'
import { formRepaired } from './form-repaired.ts'
import { type PrintedLabel } from './find-labels.ts'
import type { SoughtField } from './sought-field.ts'
import { type Piece, placesOf, type SpacedText, spacedText } from './spaced-text.ts'
import type { TypedValue } from './typed-value.ts'
import { typedValues } from './typed-values.ts'
import { regionsOf } from './regions-of.ts'
import { type LabelledPage, type ValueRegion, worthOfLine } from './value-regions.ts'

/** One way of reading a field from the print. */
export interface FieldCandidate {
  field: string
  typed: TypedValue
  /** The region's text, and its first and last character that belong to the value. */
  text: SpacedText
  first: number
  last: number
  how: ValueRegion['how']
  /** 0..1: how surely a label says what it is. */
  label: number
  /** Higher is better; below `leastScore` it is not worth showing. */
  score: number
}

/** A label read well with something of the kind right beside it reaches well over this. */
export const leastScore = 1.1
const mostPerField = 8
/** Lines whose middles lie nearer than this share of a height stand side by side. */
const sameRow = 0.5
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** What stands first in a place of its own, and what each line before another costs it. */
const [placeFit, placeCost, leastPlaceFit] = [0.8, 0.1, 0.4]

/** Everything that the print offers for a field by its labels, best first. */
export function candidatesOf(page: LabelledPage, field: SoughtField, labels: readonly PrintedLabel[]): FieldCandidate[] {
  const regions = labels
    .filter((label) => label.fields.includes(field.key))
    .flatMap((label) => regionsOf(page, label, field.spec).map((region) => ({ region, label })))
  return bestOf(regions.flatMap(({ region, label }) => fromRegion(field, region, label)))
}

/** Where the document type says that a value stands in a place of its own. */
export function candidatesAt(page: LabelledPage, field: SoughtField): FieldCandidate[] {
  const { at } = field.spec
  if (!at) return []
  const own = page.lines.filter(({ side }) => mayStandOn(field.spec, side))
  const pieces = own.flatMap((line) => {
    const words = line.line.words.filter((word) => isInside(line, word, at))
    const [first, last] = [words[0], words.at(-1)]
    return first && last ? [{ line, start: first.start, end: last.end }] : []
  })
  const free = pieces.filter((piece) => !page.labelsOf(piece.line).some((label) => label.start < piece.end && piece.start < label.end))
  return bestOf(regionsOfPlace(free, field.spec).flatMap((region) => fromRegion(field, region, null)))
}

/** The first lines of a place; the others too where the words or letters of a value tell which it is. */
function regionsOfPlace(pieces: readonly Piece[], { line, lines = 1, words, writing }: FieldSpec): ValueRegion[] {
  if (line !== undefined) {
    const own = rowsOf(pieces)[line - 1]
    return own ? [{ pieces: own, how: 'at', fit: placeFit, label: 0 }] : []
  }
  // All its lines, or fewer: where the page was cut out a little wrong, the last ones are another field's.
  const most = Math.min(pieces.length, lines)
  const first = Array.from({ length: most }, (_, fewer) => ({ own: pieces.slice(0, most - fewer), fit: placeFit - worthOfLine * fewer }))
  const others = (words || writing ? pieces.slice(lines) : []).map((piece, index) => ({
    own: [piece],
    fit: Math.max(leastPlaceFit, placeFit - placeCost * (index + 1)),
  }))
  return [...first, ...others].map(({ own, fit }) => ({ pieces: own, how: 'at', fit, label: 0 }))
}

/** What stands side by side, in the order in which it is read. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const before = row?.[0]?.line
    if (row && before && Math.abs(before.leftMiddle - piece.line.leftMiddle) < sameRow * piece.line.height) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => (row.every(({ line }) => rightToLeft.test(line.folded.text)) ? row.toReversed() : row))
}

function isInside({ line }: PrintedLabel['line'], word: { start: number; end: number }, at: NonNullable<FieldSpec['at']>): boolean {
  const [topLeft, topRight, bottomRight, bottomLeft] = line.box
  const [first, last] = [line.characters[word.start], line.characters[word.end - 1]]
  const share = ((first?.from ?? 0) + (last?.to ?? 1)) / 2
  const x = (topLeft.x + bottomLeft.x) / 2 + share * ((topRight.x + bottomRight.x - topLeft.x - bottomLeft.x) / 2)
  const y = (topLeft.y + topRight.y + bottomRight.y + bottomLeft.y) / 4
  return x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height
}

function bestOf(candidates: readonly FieldCandidate[]): FieldCandidate[] {
  return candidates
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostPerField)
}

export function fromRegion(field: SoughtField, region: ValueRegion, label: PrintedLabel | null): FieldCandidate[] {
  const text = spacedText(region.pieces)
  const printed = typedValues(field.spec, text.text).map((typed) => formRepaired(field, typed) ?? typed)
  const repaired = printed.flatMap((typed) => checksumRepaired(field.spec, typed, text) ?? [])
  return [...printed, ...repaired].flatMap((typed) => {
    const places = placesOf(text, typed.start, typed.end)
    if (!places) return []
    const candidate = { field: field.key, typed, text, ...places, how: region.how, label: region.label }
    return [{ ...candidate, score: scoreOf(candidate, region, label) }]
  })
}

/** Weights found on drawn documents; each part is 0..1, so that a label counts as much as the value's own shape. */
function scoreOf(candidate: Omit<FieldCandidate, 'score'>, region: ValueRegion, label: PrintedLabel | null): number {
  const { typed, text, first, last } = candidate
  const places = text.places.slice(first, last + 1)
  const clearness = places.reduce((sum, { character }) => sum + character.confidence, 0) / Math.max(1, places.length)
  return (
    region.label +
    region.fit +
    0.6 * typed.fit +
    (typed.value === null ? -0.6 : 0.4) +
    0.3 * (clearness - 0.9) -
    0.3 * changedUnits(typed, text).length -
    (label ? likeItsLabel(candidate, label) : 0)
  )
}

/** Code units of the region's text that have to be read as others. */
export function changedUnits({ start, text: read }: TypedValue, { text }: SpacedText): number[] {
  return Array.from({ length: read.length }, (_, index) => start + index).filter((index) => read[index - start] !== text[index])
}

/** Values are not set smaller than their labels, nor in small letters under a label in small letters beside capitals. */
function likeItsLabel({ text, first }: Omit<FieldCandidate, 'score'>, label: PrintedLabel): number {
  const place = text.places[first]
  if (!place || place.line === label.line) return 0
  return place.line.height < 0.7 * label.line.height ? 0.5 : 0
}
