import { type Point, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { DrawnText } from '../drawn/drawn-page.ts'

/** A run of text on a page that a file describes rather than shows; lengths in millimetres from the page's top left. */
export interface PlacedText {
  text: string
  /** Where the base line of each of its characters starts; as many as it has code points. */
  places: readonly Point[]
  /** Height of its letters. */
  size: number
  /** Radians, clockwise. */
  angle: number
  /** `#rrggbb` */
  colour: string
}

/** Pixels of a page as it is drawn: 203 to the inch. */
export const pixelsPerMillimetre = 8

/** How far letters reach above and below their base line, and how wide they are, in heights of letters. */
const [above, below, narrow] = [0.86, 0.2, 0.55]

/** Where a text stands, as fractions of its page; null for one that is turned. */
export function boxOfText({ text, places, size, angle }: PlacedText, { width, height }: { width: number; height: number }): Quad | null {
  const [first, last] = [places[0], places.at(-1)]
  if (angle !== 0 || !first || !last) return null
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)) - above * size, Math.max(...places.map(({ y }) => y)) + below * size]
  const right = Math.max(...places.map(({ x }) => x)) + widthOfLetter([...text].at(-1) ?? '', size)
  return quadOfBounds({ x: first.x / width, y: top / height, width: (right - first.x) / width, height: (bottom - top) / height })
}

/** Chinese signs are as wide as they are high. */
export function widthOfLetter(letter: string, size: number): number {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter) ? size : narrow * size
}

/** As it is drawn: one run for each of its lines, as long as the file says. */
export function drawnTexts({ text, places, size, angle, colour }: PlacedText): DrawnText[] {
  const letters = [...text]
  const starts = places.flatMap((place, index) => (index === 0 || isNewLine(places[index - 1], place, angle) ? [index] : []))
  return starts.flatMap((from, line) => {
    const to = starts[line + 1] ?? letters.length
    const [first, last] = [places[from], places[to - 1]]
    const run = letters.slice(from, to).join('')
    if (!first || !last || run.trim() === '') return []
    const length = Math.hypot(last.x - first.x, last.y - first.y) + widthOfLetter(letters[to - 1] ?? '', size)
    return [
      {
        text: run,
        x: first.x * pixelsPerMillimetre,
        y: first.y * pixelsPerMillimetre,
        angle,
        size: size * pixelsPerMillimetre,
        length: length * pixelsPerMillimetre,
        colour,
        isSerif: true,
      },
    ]
  })
}

/** Steps across the direction of reading. */
function isNewLine(before: Point | undefined, { x, y }: Point, angle: number): boolean {
  if (!before) return true
  return Math.abs((y - before.y) * Math.cos(angle) - (x - before.x) * Math.sin(angle)) > 0.2
}
