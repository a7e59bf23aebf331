import type { DrawnPage, DrawnText } from '../drawn/drawn-page.ts'
import type { Glyph } from './glyph.ts'
import { glyphsOfPage } from './glyphs-of-page.ts'
import { sizeInPoints } from './inspect-pdf.ts'
import { pixelsOfPage } from './pixels-of-page.ts'
import { withPdf } from './with-pdf.ts'

/** What the fonts that PDFium has of its own can draw: Latin letters and signs. */
const drawable = /^[\p{Script=Latin}\p{ASCII}\u00a0-\u00ff\u02b0-\u036f\u2000-\u23ff\u25a0-\u27bf]$/u

/** Characters of one piece follow each other so closely, in sizes of the font. */
const [mostGap, mostRise] = [0.3, 0.05]

/** What a page prints in fonts that the file does not bring along and PDFium lacks: Chinese, mostly. Null where that is nothing. */
export async function missingPrintOfPdf(bytes: Uint8Array, index: number): Promise<DrawnPage | null> {
  return withPdf(bytes, (pdf) => {
    const size = pixelsOfPage(sizeInPoints(pdf, index))
    const glyphs = pdf.withPage(index, (page) => glyphsOfPage(pdf, page, size))
    const missing = glyphs.filter(({ text, font, isInvisible }) => !font.isEmbedded && !isInvisible && !drawable.test(text))
    return missing.length === 0 ? null : { size, pictures: [], shapes: [], texts: piecesOf(missing), hasPixels: true }
  })
}

/** Characters that stand side by side are drawn as one text: a font of the browser's own fits them together. */
function piecesOf(glyphs: readonly Glyph[]): DrawnText[] {
  const pieces: Glyph[][] = []
  for (const glyph of glyphs) {
    const piece = pieces.at(-1)
    if (piece?.[0] && follows(piece[0], piece.at(-1) ?? piece[0], glyph)) piece.push(glyph)
    else pieces.push([glyph])
  }
  return pieces.flatMap((piece) => textOf(piece))
}

function follows(first: Glyph, last: Glyph, { angle, em, origin, font }: Glyph): boolean {
  if (last.angle !== angle || Math.abs(last.em - em) > 0.01 * em) return false
  if (first.font.colour !== font.colour || first.font.isSerif !== font.isSerif) return false
  const [dx, dy] = [origin.x - last.origin.x, origin.y - last.origin.y]
  const along = dx * Math.cos(angle) + dy * Math.sin(angle)
  const across = dy * Math.cos(angle) - dx * Math.sin(angle)
  return Math.abs(across) < mostRise * em && along > 0 && along - last.width < mostGap * em
}

function textOf(piece: readonly Glyph[]): DrawnText[] {
  const [first] = piece
  const last = piece.at(-1)
  if (!first || !last) return []
  const { origin, angle, em, font } = first
  const length = Math.hypot(last.origin.x - origin.x, last.origin.y - origin.y) + last.width
  const text = piece.map((glyph) => glyph.text).join('')
  return [{ text, x: origin.x, y: origin.y, angle, size: em, length, colour: font.colour, isSerif: font.isSerif }]
}
