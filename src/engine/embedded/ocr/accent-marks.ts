import { middleValue } from '../middle-value.ts'
import type { InkBlob, StripInk } from './ink-blobs.ts'

/**
 * What stands above or below a letter, as it looks: two dots, one stroke that rises or falls to the right, one with its
 * middle on top, a flat one, a round one, a hook below; `unclear` where ink reaches higher than the letter does but hangs
 * together with it, or all of the line is blurred.
 */
export type AccentMark = 'two-dots' | 'rising' | 'falling' | 'peaked' | 'flat' | 'round' | 'hook' | 'unclear'

interface Letter {
  text: string
  /** The middle of its steps, in columns of the strip. */
  column: number
}

/** Heights of the line's letters, as rows of the strip. */
interface Rows {
  capitals: number | null
  smalls: number | null
  base: number
}

const highLetter = /^[A-Z0-9bdfhklÀ-ÖØ-Þ]$/
const lowLetter = /^[acemnorsuvwxz]$/
const onBaseline = /^[A-PR-Z0-9abcdefhiklmnorstuvwxz]$/
const mayBearAccent = /^[aceinosuyz]$/i
/** Print is sharp where so much of its ink is full ink. */
const leastSharpness = 0.36
/** Shares of the height of capitals. */
const [highestMark, farthestMark, reachesAbove, hookBelow] = [0.45, 0.4, 0.14, 0.13]
/** Pieces of one mark lie no farther apart. */
const [farthestPiece, widestDot] = [0.4, 0.3]
/** Small letters are so high where no capital tells. */
const smallsToCapitals = 1.38

/** The accents that the letters of a line bear; null for a letter without. */
export function accentMarks(letters: readonly Letter[], { blobs, sharpness }: StripInk): (AccentMark | null)[] {
  if (sharpness < leastSharpness) return letters.map(({ text }) => (mayBearAccent.test(text) ? 'unclear' : null))
  const bodies = letters.map((letter) => bodyOf(letter, blobs))
  const rows = rowsOf(letters, bodies)
  if (rows === null) return letters.map(() => null)
  const heightOfCapitals = rows.base - (rows.capitals ?? rows.base - smallsToCapitals * (rows.base - (rows.smalls ?? rows.base)))
  const marks = marksOf(blobs, heightOfCapitals)
  return letters.map((letter, index) => {
    const isSmall = lowLetter.test(letter.text)
    const top = isSmall ? rows.smalls : rows.capitals
    const body = bodies[index]
    if (!mayBearAccent.test(letter.text) || !body || (top === null && letter.text !== 'i')) return null
    const room = { letters, index, top: top ?? rows.capitals ?? rows.smalls ?? 0, capitals: heightOfCapitals }
    const above = marks.find((mark) => standsAbove(mark, room))
    if (above) return shapeOf(above)
    if (/^[CcSs]$/.test(letter.text) && body.bottom > rows.base + hookBelow * heightOfCapitals) return 'hook'
    return body.top < room.top - reachesAbove * heightOfCapitals ? 'unclear' : null
  })
}

/** The largest piece of ink at the letter's place. */
function bodyOf({ column }: Letter, blobs: readonly InkBlob[]): InkBlob | null {
  const own = blobs.filter(({ left, right }) => column >= left - 1 && column <= right + 1)
  return own.toSorted((a, b) => b.size - a.size)[0] ?? null
}

function rowsOf(letters: readonly Letter[], bodies: readonly (InkBlob | null)[]): Rows | null {
  const rows = (shape: RegExp, side: 'top' | 'bottom'): number[] =>
    letters.flatMap(({ text }, index) => (shape.test(text) ? (bodies[index]?.[side] ?? []) : []))
  const [capitals, smalls, bases] = [rows(highLetter, 'top'), rows(lowLetter, 'top'), rows(onBaseline, 'bottom')]
  if (bases.length === 0 || capitals.length + smalls.length === 0) return null
  return {
    capitals: capitals.length === 0 ? null : middleValue(capitals),
    smalls: smalls.length === 0 ? null : middleValue(smalls),
    base: middleValue(bases),
  }
}

interface Room {
  letters: readonly Letter[]
  index: number
  /** The row in which letters like it begin. */
  top: number
  /** Height of capitals in rows. */
  capitals: number
}

/** Small pieces of ink, those that lie side by side together. */
function marksOf(blobs: readonly InkBlob[], capitals: number): InkBlob[][] {
  const small = blobs
    .filter(({ left, right, top, bottom }) => bottom - top < highestMark * capitals && right - left < capitals)
    .toSorted((a, b) => a.left - b.left)
  const marks: InkBlob[][] = []
  for (const blob of small) {
    const before = marks.at(-1)?.at(-1)
    if (before && areTwoDots(before, blob, capitals)) marks.at(-1)?.push(blob)
    else marks.push([blob])
  }
  return marks
}

/** Beside each other, and neither as wide as other accents are: of `Íñ` each has its own. */
function areTwoDots(one: InkBlob, other: InkBlob, capitals: number): boolean {
  const isNear = other.left - one.right < farthestPiece * capitals && other.top <= one.bottom && other.bottom >= one.top
  return isNear && [one, other].every(({ left, right }) => right - left < widestDot * capitals)
}

/** Right above the letter, and above no other. */
function standsAbove(mark: readonly InkBlob[], { letters, index, top: letterTop, capitals }: Room): boolean {
  const bottom = Math.max(...mark.map((blob) => blob.bottom))
  if (bottom > letterTop + 1 || bottom < letterTop - farthestMark * capitals) return false
  const middle = (Math.min(...mark.map(({ left }) => left)) + Math.max(...mark.map(({ right }) => right))) / 2
  const distance = (at: number): number => Math.abs((letters[at]?.column ?? Infinity) - middle)
  return distance(index) < distance(index - 1) && distance(index) < distance(index + 1) && distance(index) < 0.6 * capitals
}

/** From here on a stroke slopes: correlation of its rows with its columns. */
const slopes = 0.45
/** Flat strokes are so much wider than high. */
const flatFrom = 1.6
/** The middle of a roof lies so much of its height above its sides. */
const peaksFrom = 0.15

function shapeOf(blobs: readonly InkBlob[]): AccentMark {
  const [first, second] = blobs.toSorted((a, b) => b.size - a.size)
  if (!first) return 'unclear'
  const areApart = second && (second.left > first.right || second.right < first.left)
  if (areApart && second.size > first.size / 3) return 'two-dots'
  const slope = slopeOf(first)
  if (Math.abs(slope) >= slopes) return slope < 0 ? 'rising' : 'falling'
  const [width, height] = [first.right - first.left + 1, first.bottom - first.top + 1]
  if (peakOf(first) >= peaksFrom * height) return 'peaked'
  return width >= flatFrom * height ? 'flat' : 'round'
}

/** How many rows the middle third of a piece of ink lies above its sides. */
function peakOf({ left, right, runs }: InkBlob): number {
  const third = (right - left + 1) / 3
  const [from, to] = [Math.ceil(left + third), Math.floor(right - third)]
  let [middle, middleSize, sides, sideSize] = [0, 0, 0, 0]
  for (const run of runs) {
    const inside = Math.max(0, Math.min(run.right, to) - Math.max(run.left, from) + 1)
    const outside = run.right - run.left + 1 - inside
    middle += run.row * inside
    middleSize += inside
    sides += run.row * outside
    sideSize += outside
  }
  return middleSize === 0 || sideSize === 0 ? 0 : sides / sideSize - middle / middleSize
}

/** How far the rows of a piece of ink go with its columns: their correlation, -1 to 1; rows are counted downwards. */
function slopeOf({ runs, size }: InkBlob): number {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0]
  for (const { row, left, right } of runs) {
    for (let column = left; column <= right; column++) {
      x += column
      y += row
      xx += column * column
      yy += row * row
      xy += column * row
    }
  }
  const spread = Math.sqrt(Math.max(0, xx - (x * x) / size) * Math.max(0, yy - (y * y) / size))
  return spread === 0 ? 0 : (xy - (x * y) / size) / spread
}
