import { countGreys, greyAt } from '../image/grey-counts.ts'
import { middleValue } from '../middle-value.ts'
import type { Glyph } from './read-lattice.ts'
import { stripHeight, type TextStrip } from './text-strip.ts'

// PP-OCR drops most spaces of Latin text. They are seen again by the blank columns between two characters and by the
// steps between them, both against what is usual on the line. The weights were fitted on 7,939 places between the
// characters of real receipts (263 mistakes with the steps alone, 63 with this).

/** Added to the blank columns for each step more than usual. */
const perStep = 2
/** Points and commas leave blanks of their own; digits of a number often stand apart. */
const besideMark = 4
const betweenDigits = 4
/** From this on it is a space: columns of a strip 48 high. */
const leastExcess = 6
/** Ink is what differs from the paper by this share of the darkest. */
const leastInk = 0.35
/** Above and below this the neighbouring lines may show. */
const [topRow, bottomRow] = [8, 40]

const latin = /^[!-~\u00c0-\u024f]$/
const digit = /^\d$/
const mark = /^[.,:;'!|]$/

/**
 * Whether a space stands before each glyph.
 * @param stepWidth columns of the strip in one step of the lattice.
 */
export function findSpaces(glyphs: readonly Glyph[], strip: TextStrip, stepWidth: number): boolean[] {
  const ink = inkOfColumns(strip)
  const places = glyphs.slice(1).map((right, index) => {
    const left = glyphs[index] ?? right
    const blanks = longestBlank(ink, left.centre * stepWidth, right.centre * stepWidth)
    return { left, right, blanks: blanks / strip.squeeze, steps: (right.step - left.step) / strip.squeeze }
  })
  const usual = { blanks: middleValue(places.map(({ blanks }) => blanks)), steps: middleValue(places.map(({ steps }) => steps)) }
  const isSpace = places.map(({ left, right, blanks, steps }) => {
    if (!latin.test(left.text) || !latin.test(right.text)) return false
    const excess = blanks - usual.blanks + perStep * (steps - usual.steps)
    return excess - allowance(left.text, right.text) > leastExcess
  })
  return glyphs.length === 0 ? [] : [false, ...isSpace]
}

function allowance(left: string, right: string): number {
  return (mark.test(left) || mark.test(right) ? besideMark : 0) + (digit.test(left) && digit.test(right) ? betweenDigits : 0)
}

/** How far the darkest pixel of each column is from the paper: 0 paper, 1 the darkest ink. Works for light print too. */
function inkOfColumns({ data, width }: TextStrip): Float32Array {
  const counts = countGreys(data)
  const paper = greyAt(counts, Math.floor(data.length * 0.8))
  const darkest = greyAt(counts, Math.floor(data.length * 0.03))
  const range = Math.max(30, paper - darkest)
  const ink = new Float32Array(width)
  for (let y = topRow; y < Math.min(bottomRow, stripHeight); y++) {
    for (let x = 0; x < width; x++) ink[x] = Math.max(ink[x] ?? 0, Math.abs(paper - (data[y * width + x] ?? 0)) / range)
  }
  return ink
}

function longestBlank(ink: Float32Array, from: number, to: number): number {
  let longest = 0
  let run = 0
  for (let x = Math.max(0, Math.round(from)); x <= Math.min(ink.length - 1, Math.round(to)); x++) {
    run = (ink[x] ?? 0) < leastInk ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
