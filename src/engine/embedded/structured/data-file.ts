import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import type { DrawnPage, DrawnPicture, DrawnShape } from '../drawn/drawn-page.ts'
import { mostPrintOfPage } from '../image/picture-limits.ts'
import type { Glyph } from '../pdf/glyph.ts'
import { linesOfGlyphs } from '../pdf/lines-of-glyphs.ts'
import { asFileWork } from '../pool/file-work.ts'
import type { PrintedPage } from '../printed-page.ts'
import { invoiceOfXml } from './invoice-of-xml.ts'
import { ofdInvoice } from './ofd-invoice.ts'
import { openOfd } from './ofd-package.ts'
import { ofdPages } from './ofd-pages.ts'
import { drawnTexts, pixelsPerMillimetre, type PlacedText, widthOfLetter } from './placed-text.ts'
import { sheetsOfInvoice } from './sheet-of-invoice.ts'
import type { StructuredInvoice } from './structured-invoice.ts'

/** A page that a file describes; width and height in millimetres, pictures and shapes in pixels of the page as it is drawn. */
interface DataPage {
  width: number
  height: number
  texts: readonly PlacedText[]
  pictures: readonly DrawnPicture[]
  shapes: readonly DrawnShape[]
}

/** A file that says in so many words what it holds: an OFD package, or an invoice's XML alone. */
export interface DataFile {
  mediaType: 'application/ofd' | 'application/xml'
  pages: readonly [DataPage, ...DataPage[]]
  /** Null for an OFD that is no invoice. */
  invoice: StructuredInvoice | null
  /** What its pages print: an OFD's own page is a source beside its data, a sheet made of the data is none. */
  printSource: 'pdf-text' | 'structured'
}

/** A page asks several times for its file. */
const opened = new WeakMap<Uint8Array, DataFile>()

/** Whether it may be one, by its first bytes. */
export function mayBeDataFile(bytes: Uint8Array): boolean {
  return isZip(bytes) || isMarkup(bytes)
}

/** Null for any other file. Throws `file.too-heavy` for an OFD of pages that nobody can have printed. */
export function openDataFile(bytes: Uint8Array): DataFile | null {
  const known = opened.get(bytes)
  if (known) return known
  const file = isZip(bytes) ? asFileWork(() => ofdFile(bytes)) : isMarkup(bytes) ? asFileWork(() => xmlFile(bytes)) : null
  if (file) opened.set(bytes, file)
  return file
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Begins with `<`, behind a byte order mark and space where there is any. */
function isMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1')
    .decode(bytes.subarray(0, 64))
    .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff\0\s]+/, '')
    .startsWith('<')
}

function ofdFile(bytes: Uint8Array): DataFile | null {
  const ofd = openOfd(bytes)
  if (ofd === null) return null
  const all = ofdPages(ofd)
  const [first, ...rest] = all
  if (first === undefined) return null
  if (all.some(isOvercrowded)) throw new AppError('file.too-heavy')
  return { mediaType: 'application/ofd', pages: [first, ...rest], invoice: ofdInvoice(ofd, all), printSource: 'pdf-text' }
}

function isOvercrowded({ texts }: Pick<DataPage, 'texts'>): boolean {
  const letters = texts.reduce((sum, { places }) => sum + places.length, 0)
  return letters > mostPrintOfPage.letters || texts.length > mostPrintOfPage.pieces
}

function xmlFile(bytes: Uint8Array): DataFile | null {
  const invoice = invoiceOfXml(bytes)
  const documentType = invoice === null ? null : findDocumentType(invoice.documentType)
  if (invoice === null || documentType === null) return null
  const [first, ...rest] = sheetsOfInvoice(invoice, documentType).map((sheet) => ({ ...sheet, pictures: [], shapes: [] }))
  return first === undefined ? null : { mediaType: 'application/xml', pages: [first, ...rest], invoice, printSource: 'structured' }
}

/** Pixels of a page as it is drawn. */
export function sizeOfDataPage({ width, height }: Pick<DataPage, 'width' | 'height'>): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * pixelsPerMillimetre)), height: Math.max(1, Math.round(height * pixelsPerMillimetre)) }
}

/** What a page prints; nothing of it has to be read. */
export function printOfData({ pages, printSource }: DataFile, frame: number): PrintedPage {
  const page = pages[frame] ?? pages[0]
  const lines = linesOfGlyphs(page.texts.flatMap(glyphsOf)).map((line) => ({ ...line, source: printSource }))
  return { size: sizeOfDataPage(page), lines, isAll: true, mayShowCodes: false }
}

/** The page as the reader's own browser draws it. */
export function drawingOfData({ pages }: DataFile, frame: number): DrawnPage {
  const page = pages[frame] ?? pages[0]
  const { pictures, shapes, texts } = page
  return { size: sizeOfDataPage(page), pictures, shapes, texts: texts.flatMap(drawnTexts), hasPixels: false }
}

function glyphsOf({ text, places, size, angle, colour }: PlacedText): Glyph[] {
  const letters = [...text]
  return letters.flatMap((letter, index) => {
    const place = places[index]
    if (!place || letter.trim() === '') return []
    return [
      {
        text: letter,
        origin: { x: place.x * pixelsPerMillimetre, y: place.y * pixelsPerMillimetre },
        angle,
        em: size * pixelsPerMillimetre,
        width: widthOfLetter(letter, size) * pixelsPerMillimetre,
        afterGap: index === 0 || letters[index - 1]?.trim() === '',
        isUnknown: false,
        isInvisible: false,
        font: { isEmbedded: false, isSerif: true, colour },
      },
    ]
  })
}
