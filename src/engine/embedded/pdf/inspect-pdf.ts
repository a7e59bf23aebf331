import { AppError } from '#domain/app-error.ts'
import { maxFrames } from '../image/picture-limits.ts'
import { pixelsOfPage, type Size } from './pixels-of-page.ts'
import { withPdf, type OpenPdf } from './with-pdf.ts'

/** The bytes behind which the end mark stands, unless something was put behind it. */
const longestTail = 2048

/**
 * How many pages a PDF has, and how large one of them is drawn. Opens no page's content.
 * Throws `file.locked`, `file.cut-short`, `file.too-many-pages`, or `file.no-pages`.
 * @param index which page, from 0.
 */
export async function inspectPdf(bytes: Uint8Array, index: number): Promise<{ size: Size; pageCount: number }> {
  return withPdf(bytes, (pdf) => {
    const { pageCount } = pdf
    if (isCutShort(pdf, bytes)) throw new AppError('file.cut-short')
    if (pageCount === 0) throw new AppError('file.no-pages')
    if (pageCount > maxFrames) throw new AppError('file.too-many-pages')
    if (index >= pageCount) throw new AppError('file.cut-short')
    return { size: pixelsOfPage(sizeInPoints(pdf, index)), pageCount }
  })
}

/** A table of contents that is damaged can be made anew, and often is; one that is missing with the file's end tells of a loss. */
function isCutShort({ pdfium, document }: OpenPdf, bytes: Uint8Array): boolean {
  if (pdfium.FPDF_DocumentHasValidCrossReferenceTable(document) !== 0) return false
  const tail = bytes.subarray(-longestTail)
  return !Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes('%%EOF')
}

/** As the page is shown: turned as it says, and cut to its crop box. */
export function sizeInPoints({ pdfium, document, withBytes }: OpenPdf, index: number): Size {
  return withBytes(8, (address) => {
    if (pdfium.FPDF_GetPageSizeByIndexF(document, index, address) === 0) throw new AppError('file.cut-short')
    const [width = 0, height = 0] = new Float32Array(pdfium.memory().slice(address, address + 8).buffer)
    return { width, height }
  })
}
