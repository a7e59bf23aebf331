import type { FieldSpec } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { type FieldLine, middleAt, spanOf } from '../fields/field-line.ts'
import { placesOf, spacedText } from '../fields/spaced-text.ts'
import { fromWords, untilWords } from './card-words.ts'

/** `12/27`, `12 / 2027`, `12-27`. */
const monthAndYear = /(?<![\d/-])(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20\d\d|\d\d)(?![\d/-])/gu
/** A label farther from a month than so many of its heights is not its own. */
const farthestLabel = 5
/** Labels stand left of what they name, or above it. */
const costOnTheRight = 3

interface Place {
  line: FieldLine
  start: number
  end: number
  left: number
  right: number
  middle: number
}

interface Field {
  key: string
  spec: FieldSpec
}

/** The last month of a card: of those that are not said to be the first one, the latest. */
export function findCardExpiry(lines: readonly FieldLine[], field: Field): FieldCandidate | null {
  const found = monthsOf(lines, field).filter(({ isFrom }) => !isFrom)
  return found.toSorted((a, b) => b.month.localeCompare(a.month))[0]?.candidate ?? null
}

/** The first month of a card, where one is said to be that. */
export function findCardStart(lines: readonly FieldLine[], field: Field): FieldCandidate | null {
  const found = monthsOf(lines, field).filter(({ isFrom }) => isFrom)
  return found.toSorted((a, b) => a.month.localeCompare(b.month))[0]?.candidate ?? null
}

/** Every month, and whether the nearest label says that it is the first one. */
function monthsOf(lines: readonly FieldLine[], field: Field): { candidate: FieldCandidate; month: string; isFrom: boolean }[] {
  const labels = [
    ...placesIn(lines, fromWords).map((place) => ({ place, isFrom: true })),
    ...placesIn(lines, untilWords).map((place) => ({ place, isFrom: false })),
  ]
  return placesIn(lines, monthAndYear).flatMap((place) => {
    const near = labels
      .map((label) => ({ ...label, cost: costOf(label.place, place) }))
      .filter(({ cost }) => cost < farthestLabel)
      .toSorted((a, b) => a.cost - b.cost)
    const { line, start, end } = place
    const candidates = fromRegion(field, { pieces: [{ line, start, end }], how: 'anywhere', fit: 1, label: 0 }, null)
    return candidates.flatMap((candidate) =>
      candidate.typed.value === null ? [] : [{ candidate, month: candidate.typed.value, isFrom: near[0]?.isFrom === true }],
    )
  })
}

function placesIn(lines: readonly FieldLine[], shape: RegExp): Place[] {
  return lines.flatMap((line) => {
    const text = spacedText([{ line, start: 0, end: line.line.characters.length }])
    const every = new RegExp(shape.source, shape.flags.includes('g') ? shape.flags : `${shape.flags}g`)
    return [...text.text.matchAll(every)].flatMap(({ 0: found, index }) => {
      const places = placesOf(text, index, index + found.length)
      if (!places) return []
      const { left } = spanOf(line, places.first)
      const { right } = spanOf(line, places.last)
      return [{ line, start: places.first, end: places.last + 1, left, right, middle: middleAt(line, (left + right) / 2) }]
    })
  })
}

/** How far a label stands from a month, in heights of the month's line; Infinity where it cannot be its label. */
function costOf(label: Place, month: Place): number {
  if (label.line.pageIndex !== month.line.pageIndex) return Infinity
  const { height } = month.line
  const across = Math.max(0, month.left - label.right, label.left - month.right) / height
  const down = (month.middle - label.middle) / height
  if (down < -1) return Infinity
  return Math.hypot(across * (label.left > month.right ? costOnTheRight : 1), down)
}
