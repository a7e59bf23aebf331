import { middleValue } from '../../middle-value.ts'
import { stripHeight } from '../../ocr/text-strip.ts'
import type { StripInk } from './ink-of-strip.ts'

/** Ink that hangs together: a digit, a sign, a letter or letters joined, a dot. Pixels, `right` and `bottom` past the last. */
export interface InkPart {
  left: number
  right: number
  top: number
  bottom: number
  /** Its pixels. */
  places: readonly number[]
}

/** From here on a pixel is ink: as usual, where digits touch in a blur, where strokes are worn. */
export const inkLevels = [0.45, 0.68, 0.28] as const
/** Fewer pixels are dirt. */
const leastPixels = 5

/** All parts of a strip at an ink level, those that begin farther left first. */
export function inkParts({ ink, width }: StripInk, leastInk: number): InkPart[] {
  const isSeen = new Uint8Array(ink.length)
  const parts: InkPart[] = []
  for (let start = 0; start < ink.length; start++) {
    if (isSeen[start] === 1 || (ink[start] ?? 0) < leastInk) continue
    isSeen[start] = 1
    const part = partFrom(start, { ink, width, leastInk }, isSeen)
    if (part.places.length >= leastPixels) parts.push(part)
  }
  return parts.toSorted((a, b) => a.left - b.left)
}

/** Neighbours touch by a side or a corner. */
function partFrom(start: number, { ink, width, leastInk }: StripInk & { leastInk: number }, isSeen: Uint8Array): InkPart {
  const places = [start]
  let [left, right, top, bottom] = [width, 0, stripHeight, 0]
  for (let next = 0; next < places.length; next++) {
    const place = places[next] ?? 0
    const [x, y] = [place % width, Math.floor(place / width)]
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
    for (let row = Math.max(0, y - 1); row <= Math.min(stripHeight - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const other = row * width + column
        if (isSeen[other] === 1 || (ink[other] ?? 0) < leastInk) continue
        isSeen[other] = 1
        places.push(other)
      }
    }
  }
  return { left, right, top, bottom, places }
}

/** The usual height of a line's larger parts and where their middles lie, in pixels. */
export interface PartScale {
  height: number
  middle: number
}

/** Dots and signs lower than this share of the highest part say nothing of the usual height. */
const leastHeight = 0.45

export function scaleOf(parts: readonly InkPart[]): PartScale {
  const highest = Math.max(1, ...parts.map(({ top, bottom }) => bottom - top))
  const large = parts.filter(({ top, bottom }) => bottom - top >= leastHeight * highest)
  return {
    height: middleValue(large.map(({ top, bottom }) => bottom - top)) || 1,
    middle: middleValue(large.map(({ top, bottom }) => (top + bottom) / 2)),
  }
}
