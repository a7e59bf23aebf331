import type { Point } from '#domain/geometry.ts'
import { mapPoint, type Homography } from '../image/homography.ts'
import type { DrawnPage, DrawnPicture, DrawnShape, DrawnText } from './drawn-page.ts'

export const svgMediaType = 'image/svg+xml'

interface View {
  /** From fractions of the answer to fractions of the page. */
  map: Homography
  /** Pixels of the answer. */
  size: { width: number; height: number }
  /** JPEG of the same view, which lies below; null where the page has no pixels. */
  below: Uint8Array | null
}

/**
 * A view of a drawn page as SVG: whole, turned, or a part of it. Nothing in it runs or is fetched, and whatever comes
 * from the file is escaped or checked.
 */
export function svgOfPage(page: DrawnPage, { map, size, below }: View): Uint8Array {
  const { width, height } = size
  const frame = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const ground = below
    ? imageOf({ bytes: below, mediaType: 'image/jpeg', x: 0, y: 0, ...size })
    : `<rect width="${width}" height="${height}" fill="#fff"/>`
  const matrix = matrixOf(page.size, map, size)
  const seen = page.texts.filter((text) => isInView(text, matrix, size))
  const content = [...page.pictures.map(imageOf), ...page.shapes.map(shapeOf), ...seen.map(textOf)].join('')
  return Buffer.from(`<svg ${frame}>${ground}<g transform="matrix(${matrix.map(short).join(' ')})">${content}</g></svg>`)
}

/** As SVG has it: x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** From pixels of the page to pixels of the answer. A drawn page lies flat, so that three corners say all. */
function matrixOf(page: { width: number; height: number }, map: Homography, { width, height }: View['size']): Matrix {
  const pixel = (x: number, y: number): Point => {
    const at = mapPoint(map, { x, y })
    return { x: at.x * page.width, y: at.y * page.height }
  }
  const [origin, right, down] = [pixel(0, 0), pixel(1, 0), pixel(0, 1)]
  const [p, q] = [right.x - origin.x, right.y - origin.y]
  const [r, s] = [down.x - origin.x, down.y - origin.y]
  const area = p * s - q * r
  const [a, c] = [(s * width) / area, (-r * width) / area]
  const [b, d] = [(-q * height) / area, (p * height) / area]
  return [a, b, c, d, -(a * origin.x + c * origin.y), -(b * origin.x + d * origin.y)]
}

/** Of a long page a part holds few lines: the others need not travel. */
function isInView({ x, y, angle, length, size, text }: DrawnText, [a, b, c, d, e, f]: Matrix, view: View['size']): boolean {
  const reach = length ?? size * text.length
  const room = size * Math.hypot(a, b)
  const ends = [0, reach].map((along) => ({ x: x + along * Math.cos(angle), y: y + along * Math.sin(angle) }))
  const [from, to] = ends.map((end) => ({ x: a * end.x + c * end.y + e, y: b * end.x + d * end.y + f }))
  if (!from || !to) return false
  const isOver = (one: number, other: number, limit: number): boolean => Math.max(one, other) > -room && Math.min(one, other) < limit + room
  return isOver(from.x, to.x, view.width) && isOver(from.y, to.y, view.height)
}

function imageOf({ bytes, mediaType, x, y, width, height }: DrawnPicture): string {
  const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `<image ${place} preserveAspectRatio="none" href="data:${mediaType};base64,${data}"/>`
}

/** Whatever else stands in it, or in a colour, is left out. */
const pathData = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]*$/
const colourForm = /^#[\da-f]{6}$/i

function shapeOf({ path, stroke, fill, strokeWidth }: DrawnShape): string {
  if (!pathData.test(path)) return ''
  return `<path d="${path}" fill="${colour(fill)}" stroke="${colour(stroke)}" stroke-width="${short(strokeWidth)}"/>`
}

function textOf({ text, x, y, angle, size, length, colour: ink, isSerif }: DrawnText): string {
  const turn = (angle * 180) / Math.PI
  const place =
    Math.abs(turn) < 0.05 ? `x="${short(x)}" y="${short(y)}"` : `transform="translate(${short(x)} ${short(y)}) rotate(${short(turn)})"`
  const fit = length === null ? '' : ` textLength="${short(length)}" lengthAdjust="spacingAndGlyphs"`
  const family = isSerif ? 'serif' : 'sans-serif'
  return `<text ${place} font-size="${short(size)}" font-family="${family}" fill="${colour(ink)}" xml:space="preserve"${fit}>${escaped(text)}</text>`
}

function colour(given: string | null): string {
  return given !== null && colourForm.test(given) ? given : 'none'
}

/** Signs that XML cannot hold at all are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Numbers that are none would spoil the whole picture. */
function short(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : '0'
}
