import { mostPrintOfPage } from '../image/picture-limits.ts'
import { mapToPixels, type Affine } from './map-to-pixels.ts'
import type { Glyph, GlyphFont } from './glyph.ts'
import type { Size } from './pixels-of-page.ts'
import type { OpenPdf } from './with-pdf.ts'

/** PDFium's names for text that leaves no ink. */
const invisibleModes: ReadonlySet<number> = new Set([3, 7])
const serifFlag = 0x02

/** All characters of a page in the order in which it prints them, spaces left out; [] where they are too many to have been printed to be read. */
export function glyphsOfPage(pdf: OpenPdf, page: number, size: Size): Glyph[] {
  const { pdfium, withBytes } = pdf
  const textPage = pdfium.FPDFText_LoadPage(page)
  if (textPage === 0) return []
  try {
    if (pdfium.FPDFText_CountChars(textPage) > mostPrintOfPage.letters) return []
    const map = mapToPixels(pdf, page, size)
    return withBytes(64, (address) => readAll({ pdf, textPage, address, map }))
  } finally {
    pdfium.FPDFText_ClosePage(textPage)
  }
}

interface TextPage {
  pdf: OpenPdf
  textPage: number
  /** Of 64 bytes for answers. */
  address: number
  map: Affine
}

function readAll(from: TextPage): Glyph[] {
  const { pdfium } = from.pdf
  const count = pdfium.FPDFText_CountChars(from.textPage)
  const objectOf = objectReader(from)
  const glyphs: Glyph[] = []
  let afterGap = false
  for (let index = 0; index < count; index++) {
    const text = characterAt(from, index)
    const isPrinted = text !== null && pdfium.FPDFText_IsGenerated(from.textPage, index) !== 1
    if (isPrinted) glyphs.push({ text, afterGap, ...placeOf(from, index), ...objectOf(index) })
    afterGap = isPrinted ? false : afterGap || text === null
  }
  return glyphs
}

/** Null for what leaves no ink: spaces, ends of lines; and for halves of a pair, the second of which PDFium may not tell. */
function characterAt({ pdf: { pdfium }, textPage }: TextPage, index: number): string | null {
  const unit = pdfium.FPDFText_GetUnicode(textPage, index)
  const isHigh = unit >= 0xd800 && unit < 0xdc00
  const text = isHigh ? String.fromCharCode(unit, pdfium.FPDFText_GetUnicode(textPage, index + 1)) : String.fromCodePoint(unit)
  return unit === 0 || !/^[^\s\p{Cf}\p{Cs}\ufffe\uffff]$/u.test(text) ? null : text
}

function placeOf({ pdf: { pdfium }, textPage, address, map }: TextPage, index: number): Pick<Glyph, 'origin' | 'angle' | 'em' | 'width'> {
  const view = (): DataView => new DataView(pdfium.memory().buffer, address, 64)
  pdfium.FPDFText_GetMatrix(textPage, index, address)
  const matrix = view()
  const [a, b, c, d] = [0, 4, 8, 12].map((at) => matrix.getFloat32(at, true))
  pdfium.FPDFText_GetCharOrigin(textPage, index, address, address + 8)
  const origin = { x: view().getFloat64(0, true), y: view().getFloat64(8, true) }
  pdfium.FPDFText_GetLooseCharBox(textPage, index, address)
  const box = view()
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => box.getFloat32(at, true))
  const along = map.direction({ x: a ?? 1, y: b ?? 0 })
  const down = map.direction({ x: c ?? 0, y: d ?? 1 })
  const around = map.direction({ x: (right ?? 0) - (left ?? 0), y: (top ?? 0) - (bottom ?? 0) })
  const angle = Math.atan2(along.y, along.x)
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const em = pdfium.FPDFText_GetFontSize(textPage, index) * Math.hypot(down.x, down.y)
  // The box lies along the page, so that of a slanting line it says only how wide the character may be.
  const isAlong = Math.max(cos, sin) > 0.99
  const width = isAlong ? Math.abs(around.x) * cos + Math.abs(around.y) * sin : em / 2
  return { origin: map.point(origin), angle, em, width }
}

/** What all characters of one text object share is asked for once. */
function objectReader({ pdf: { pdfium }, textPage, address }: TextPage) {
  const known = new Map<number, { isInvisible: boolean; font: GlyphFont }>()
  return (index: number): Pick<Glyph, 'isInvisible' | 'isUnknown' | 'font'> => {
    const object = pdfium.FPDFText_GetTextObject(textPage, index)
    const shared = known.get(object) ?? sharedOf(object, index)
    known.set(object, shared)
    return { ...shared, isUnknown: pdfium.FPDFText_HasUnicodeMapError(textPage, index) === 1 }
  }

  function sharedOf(object: number, index: number): { isInvisible: boolean; font: GlyphFont } {
    const font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object)
    pdfium.FPDFText_GetFillColor(textPage, index, address, address + 4, address + 8, address + 12)
    const parts = new DataView(pdfium.memory().buffer, address, 12)
    const colour = [0, 4, 8].map((at) => (parts.getUint32(at, true) & 0xff).toString(16).padStart(2, '0')).join('')
    return {
      isInvisible: object !== 0 && invisibleModes.has(pdfium.FPDFTextObj_GetTextRenderMode(object)),
      font: {
        isEmbedded: font !== 0 && pdfium.FPDFFont_GetIsEmbedded(font) === 1,
        isSerif: font !== 0 && (pdfium.FPDFFont_GetFlags(font) & serifFlag) !== 0,
        colour: `#${colour}`,
      },
    }
  }
}
