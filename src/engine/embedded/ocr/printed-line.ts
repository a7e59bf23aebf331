import type { KnownPrint } from '#domain/page-text.ts'
import { type AccentMark, accentMarks } from './accent-marks.ts'
import { centredAt, type RotatedRect } from '../image/rotated-rect.ts'
import { findSpaces } from './find-spaces.ts'
import { inkBlobs } from './ink-blobs.ts'
import { inkHeight } from './ink-height.ts'
import { missedGlyphs } from './missed-glyphs.ts'
import { readLattice, type Glyph } from './read-lattice.ts'
import type { Lattice } from './recogniser.ts'
import { settleLookAlikes } from './settle-look-alikes.ts'
import { paddedWidth, type TextStrip } from './text-strip.ts'

export interface PrintedCharacter {
  text: string
  /** 0..1 */
  confidence: number
  rect: RotatedRect
  /** A space stands before it. */
  afterGap: boolean
  /** What else it may be, likeliest first, 5 at most. */
  candidates: readonly { text: string; confidence: number }[]
  /** An accent that a letter bears as it looks; most of them our own recogniser does not know. */
  mark?: AccentMark
  /** Read by the recogniser for scripts that our own lacks. */
  isForeign?: true
}

/** A printed line as read, and where it is. */
export interface PrintedLine {
  rect: RotatedRect
  /** Height of its capitals in pixels. */
  inkHeight: number
  /** Without spaces. */
  characters: readonly PrintedCharacter[]
  /** Where it is known from, when it was not read. */
  source?: KnownPrint
}

/** Mean confidence of a line's characters, 0..1; 0 when there are none. */
export function clearnessOf({ characters }: { characters: readonly { confidence: number }[] }): number {
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length)
}

/**
 * The line that a lattice says.
 * @param ofWords whether letters keep with letters and digits with digits, and one of two equal ones may be missed; not so on
 * a plate, where `A8D17` is as good and screws stand between letters.
 */
export function lineOf(
  { rect, strip, lattice }: { rect: RotatedRect; strip: TextStrip; lattice: Lattice },
  dictionary: readonly string[],
  ofWords = true,
): PrintedLine {
  const stepWidth = paddedWidth(strip.width) / Math.max(1, lattice.steps)
  const ink = inkBlobs(strip)
  const read = readLattice(lattice, dictionary)
  const missed = !ofWords ? [] : missedGlyphs({ glyphs: read.filter(isSeen), lattice, dictionary, blobs: ink.blobs, stepWidth })
  const all = missed.length === 0 ? read : [...read, ...missed].toSorted((a, b) => a.step - b.step)
  const seen = halfWidthWhereLatin(all.filter(isSeen))
  const spaces = findSpaces(seen, strip, stepWidth)
  const told = new Set(all.flatMap((glyph, index) => (glyph.text.trim() === '' ? (all[index + 1]?.step ?? []) : [])))
  const gaps = seen.map(({ step }, index) => index > 0 && ((spaces[index] ?? false) || told.has(step)))
  const glyphs = ofWords ? settleLookAlikes(seen, gaps) : seen
  const marks = accentMarks(
    glyphs.map(({ text, centre }) => ({ text, column: centre * stepWidth })),
    ink,
  )
  const centres = glyphs.map(({ centre }) => Math.min(1, (centre * stepWidth) / strip.width))
  const characters = glyphs.map(({ text, confidence, candidates }, index) => ({
    text,
    confidence,
    candidates,
    rect: placeAlong(rect, centres, index),
    afterGap: gaps[index] ?? false,
    ...(marks[index] && { mark: marks[index] }),
  }))
  return { rect, inkHeight: inkHeight(strip) * rect.height, characters }
}

function isSeen({ text }: Glyph): boolean {
  return text.trim() !== ''
}

/** From halfway to the character before to halfway to the one after. */
function placeAlong(line: RotatedRect, centres: readonly number[], index: number): RotatedRect {
  const centre = centres[index] ?? 0
  const left = Math.max(((centres[index - 1] ?? -centre) + centre) / 2, 0)
  const right = Math.min((centre + (centres[index + 1] ?? 2 - centre)) / 2, 1)
  return centredAt(line, { u: ((left + right) / 2 - 0.5) * line.width, v: 0, width: (right - left) * line.width, height: line.height })
}

const han = /\p{Script=Han}/u
const fullWidth = /^[\uff01-\uff5e]$/

/** The net often takes the wide form of a sign: `：` for `:`. In a line without Chinese characters that is never meant. */
function halfWidthWhereLatin(glyphs: readonly Glyph[]): Glyph[] {
  if (glyphs.some(({ text }) => han.test(text))) return [...glyphs]
  return glyphs.map((glyph) => (fullWidth.test(glyph.text) ? { ...glyph, text: glyph.text.normalize('NFKC') } : glyph))
}
