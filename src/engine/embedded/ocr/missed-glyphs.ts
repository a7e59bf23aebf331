import { middleValue } from '../middle-value.ts'
import type { InkBlob } from './ink-blobs.ts'
import type { Glyph } from './read-lattice.ts'
import { classesKept, type Lattice } from './recogniser.ts'

/** Rows of the strip: small letters are higher, specks and signs lower. */
const leastHeight = 16
/** What the net does not hold possible at all is no letter. */
const leastConfidence = 0.05

/** A Chinese sign is about as wide as the strip is high; strokes so near to its middle are its own. */
const reachOfSign = 22

/** Letters narrow enough to stand between two others that are hardly farther apart than usual. */
const narrow = /[IJfijlrt]/
/** Between others a letter takes this share of the usual way from one to the next but one. */
const leastRoom = 0.75

interface ReadLine {
  glyphs: readonly Glyph[]
  lattice: Lattice
  dictionary: readonly string[]
  blobs: readonly InkBlob[]
  /** Columns of the strip in one step of the lattice. */
  stepWidth: number
}

/**
 * Letters between others whose ink stands there and that the net held possible, but for nothing likelier: of `BINTI ISMAIL`
 * the second of two equal narrow letters, which the space between them makes it take for one. The parts of a Chinese sign, `川` or `行`, are no letters.
 */
export function missedGlyphs({ glyphs, lattice, dictionary, blobs, stepWidth }: ReadLine): Glyph[] {
  const columns = glyphs.map(({ centre }) => centre * stepWidth)
  const signs = columns.filter((_, index) => /\p{Script=Han}/u.test(glyphs[index]?.text ?? ''))
  const [first, last] = [columns[0] ?? Infinity, columns.at(-1) ?? -Infinity]
  return blobs
    .filter(({ left, right, top, bottom }) => left > first && right < last && bottom - top >= leastHeight)
    .filter(({ left, right }) => columns.every((column) => column < left - stepWidth / 2 || column > right + stepWidth / 2))
    .filter(({ left, right }) => signs.every((sign) => right < sign - reachOfSign || left > sign + reachOfSign))
    .flatMap(({ left, right }) => likeliest(lattice, dictionary, { from: left / stepWidth - 1, to: right / stepWidth }) ?? [])
    .filter((glyph) => narrow.test(glyph.text) || hasRoom(glyph, glyphs))
    .toSorted((a, b) => a.step - b.step)
}

/** Faint ink of one letter falls into two parts, of which each looks like it: there is no room for a second. */
function hasRoom({ centre, text }: Glyph, glyphs: readonly Glyph[]): boolean {
  const next = glyphs.findIndex((glyph) => glyph.centre > centre)
  const [left, right] = [glyphs[next - 1], glyphs[next]]
  if (!left || !right) return false
  // Digits are as wide as each other.
  const own = /\d/.test(text) ? glyphs.filter((glyph) => /\d/.test(glyph.text)) : glyphs
  const ways = own.slice(1).map((glyph, index) => glyph.centre - (own[index]?.centre ?? 0))
  return right.centre - left.centre >= 2 * leastRoom * middleValue(ways)
}

/** The surest letter of the steps of which the net said nothing. */
function likeliest(
  { confidences, classes, steps }: Lattice,
  dictionary: readonly string[],
  { from, to }: { from: number; to: number },
): Glyph | null {
  let best: Glyph | null = null
  for (let step = Math.max(0, Math.ceil(from)); step <= Math.min(steps - 1, Math.floor(to)); step++) {
    const at = step * classesKept
    if (classes[at] !== 0) continue
    const text = dictionary[classes[at + 1] ?? 0] ?? ''
    const confidence = confidences[at + 1] ?? 0
    if (!/[\p{L}\p{N}]/u.test(text) || confidence < Math.max(leastConfidence, best?.confidence ?? 0)) continue
    best = { text, confidence, step, centre: step + 0.5, candidates: [] }
  }
  return best
}
