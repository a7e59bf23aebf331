import { mostPrintOfPage } from '../image/picture-limits.ts'
import type { PrintedPage } from '../printed-page.ts'
import type { Glyph } from './glyph.ts'
import { glyphsOfPage } from './glyphs-of-page.ts'
import { sizeInPoints } from './inspect-pdf.ts'
import { linesOfGlyphs } from './lines-of-glyphs.ts'
import { lookOfPage, type PageLook } from './look-of-page.ts'
import { pixelsOfPage, type Size } from './pixels-of-page.ts'
import { withPdf } from './with-pdf.ts'

/** More characters that nobody can name make all others of the page doubtful: its fonts' tables are wrong. */
const mostUnknown = 0.08
/** Pictures that cover less are emblems and photos. */
const leastPicture = 0.3
/** More shapes than this, and than characters, may be letters. */
const mostShapes = 200
/** A code that is drawn and not a picture has so many bars or squares, most often in one shape each. */
const fewestBars = 20
/** Private characters have no meaning outside their font. */
const nameless = /^[\p{Co}\p{Cn}\p{Cc}\ufffd]$/u

/**
 * What a PDF's page prints as text, and whether that is all. Text without ink counts for nothing: it is what some
 * other recogniser read of the picture, and the picture is there to be read.
 */
export async function printOfPdf(bytes: Uint8Array, index: number): Promise<PrintedPage> {
  return withPdf(bytes, (pdf) => {
    const size = pixelsOfPage(sizeInPoints(pdf, index))
    return pdf.withPage(index, (page) => {
      const glyphs = glyphsOfPage(pdf, page, size).filter((glyph) => !glyph.isInvisible && isOnPage(glyph, size))
      const unknown = glyphs.filter(({ isUnknown, text }) => isUnknown || nameless.test(text)).length
      const look = lookOfPage(pdf, page, size)
      const mayShowCodes = look.pictures > 0 || look.shapes > fewestBars
      const lines = unknown > mostUnknown * glyphs.length ? [] : linesOfGlyphs(glyphs)
      if (lines.length === 0 || lines.length > mostPrintOfPage.pieces) return { size, lines: [], isAll: false, mayShowCodes }
      return { size, lines, isAll: isAll(glyphs, look), mayShowCodes }
    })
  })
}

function isAll(glyphs: readonly Glyph[], { pictures, shapes }: PageLook): boolean {
  return pictures < leastPicture && shapes <= Math.max(mostShapes, glyphs.length)
}

function isOnPage({ origin, em }: Glyph, { width, height }: Size): boolean {
  return em > 0 && origin.x > -em && origin.y > 0 && origin.x < width && origin.y < height + em
}
