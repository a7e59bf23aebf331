import { type Bounds, type Point, type Quad, quadOfBounds } from '#domain/geometry.ts'

/** A run of text on a page that a file describes rather than shows; lengths in millimetres from the page's top left. */
export interface DrawnText {
  text: string
  /** Where the base line of each of its characters starts; as many as it has code points. */
  places: readonly Point[]
  /** Height of its letters. */
  size: number
  /** Radians, clockwise. */
  angle: number
  /** `rgb(…)` */
  colour: string
}

/** A page that is drawn from texts and lines. Lengths in millimetres. */
export interface DrawnPage {
  width: number
  height: number
  texts: readonly DrawnText[]
  /** Lines and pictures as the inside of an SVG whose unit is the millimetre. */
  under: string
}

/**
 * The inside of an SVG whose unit is the millimetre. Fonts are those of whoever looks at it; each character stands where
 * the file puts it, so that a wider font moves nothing.
 */
export function drawingOf({ texts, under }: DrawnPage): string {
  return under + texts.map(drawText).join('')
}

function drawText({ text, places, size, angle, colour }: DrawnText): string {
  const [xs, ys] = [places.map(({ x }) => rounded(x)).join(' '), places.map(({ y }) => rounded(y)).join(' ')]
  const turn = angle === 0 ? '' : ` rotate="${rounded((angle * 180) / Math.PI)}"`
  return `<text x="${xs}" y="${ys}" font-size="${rounded(size)}" fill="${colour}"${turn} xml:space="preserve">${escapedXml(text)}</text>`
}

function rounded(millimetres: number): number {
  return Number(millimetres.toFixed(3))
}

function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** How far letters reach above and below their base line, and how wide they are, in heights of letters. */
const [above, below, narrow] = [0.86, 0.2, 0.55]

/** Where a text stands, as fractions of its page; null for one that is turned. */
export function boxOfText({ text, places, size, angle }: DrawnText, { width, height }: Pick<DrawnPage, 'width' | 'height'>): Quad | null {
  const [first, last] = [places[0], places.at(-1)]
  if (angle !== 0 || !first || !last) return null
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)) - above * size, Math.max(...places.map(({ y }) => y)) + below * size]
  const right = Math.max(...places.map(({ x }) => x)) + widthOfLetter([...text].at(-1) ?? '', size)
  const bounds: Bounds = { x: first.x / width, y: top / height, width: (right - first.x) / width, height: (bottom - top) / height }
  return quadOfBounds(bounds)
}

/** Chinese signs are as wide as they are high. */
export function widthOfLetter(letter: string, size: number): number {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter) ? size : narrow * size
}
