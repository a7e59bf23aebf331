import { editDistance } from '../print/edit-distance.ts'
import type { FieldLine } from './field-line.ts'
import { type KnownLabel, type PrintedLabel, qualityOf } from './find-labels.ts'

/** Lengths in heights: how far the next part of a label stands below, where its parts are words and where each is a sign. */
const nextWords = 1.7
const nextSign = 4.5
/** ... and how far aside. */
const aside = 0.8
const mostParts = 5
const longestPart = 14
/** A label of so many letters may have one misread. */
const longLabel = 6

/**
 * Labels whose parts stand one below the other, each alone on its line: upright ones, `备` over `注`, and those that a
 * narrow cell breaks.
 */
export function stackedLabels(lines: readonly FieldLine[], known: readonly KnownLabel[]): PrintedLabel[] {
  const parts = lines.filter(({ folded: { text } }) => text.length > 0 && text.length <= longestPart && !/\d/.test(text))
  return parts.flatMap((line) => {
    const stack = stackFrom(line, parts)
    const spelt = stack.map((_, index) => stack.slice(0, index + 1)).filter(({ length }) => length > 1)
    const found = spelt.flatMap((own) => known.flatMap((label) => labelOf(own, label)))
    return found.toSorted((a, b) => b.quality - a.quality).slice(0, 1)
  })
}

function labelOf(stack: readonly FieldLine[], known: KnownLabel): PrintedLabel[] {
  const [line, ...below] = stack
  const text = stack.map(({ folded }) => folded.text).join('')
  const { letters, fields } = known
  if (line === undefined || Math.abs(text.length - letters.length) > 1) return []
  const edits = text === letters ? 0 : editDistance(text, letters)
  if (edits > (letters.length < longLabel ? 0 : 1)) return []
  return [{ line, below, fields, start: 0, end: line.line.characters.length, quality: qualityOf({ known, edits }) }]
}

function stackFrom(line: FieldLine, parts: readonly FieldLine[]): FieldLine[] {
  const stack = [line]
  while (stack.length < mostParts) {
    const last = stack.at(-1) ?? line
    const next = parts.filter((part) => standsBelow(last, part)).toSorted((a, b) => a.leftMiddle - b.leftMiddle)[0]
    if (next === undefined) break
    stack.push(next)
  }
  return stack
}

function standsBelow(line: FieldLine, other: FieldLine): boolean {
  const height = Math.max(line.height, other.height)
  const [isSign, isOtherSign] = [line, other].map(({ folded }) => folded.text.length === 1)
  const drop = other.leftMiddle - line.leftMiddle
  const shift = Math.min(Math.abs(other.left - line.left), Math.abs(other.left + other.right - line.left - line.right) / 2)
  const farthest = isSign ? nextSign : nextWords
  return (
    isSign === isOtherSign &&
    other.pageIndex === line.pageIndex &&
    drop > 0.5 * height &&
    drop < farthest * height &&
    shift < aside * height
  )
}
