import type { ColourImage } from '../image/raster.ts'
import { sizeInPoints } from './inspect-pdf.ts'
import { pixelsOfPage, type Size } from './pixels-of-page.ts'
import { withPdf, type OpenPdf } from './with-pdf.ts'

/** PDFium's names for: three bytes a pixel; draw notes too; red first. */
const [bitmapBgr, drawNotes, redFirst] = [2, 0x01, 0x10]

/**
 * A page of a PDF as pixels on white, upright as it says. Print in fonts that the file does not bring along is drawn
 * only where it is Latin.
 * @param maxSide pixels of the longer side, at most.
 */
export async function drawPdfPage(bytes: Uint8Array, index: number, maxSide: number): Promise<ColourImage> {
  return withPdf(bytes, (pdf) => {
    const full = pixelsOfPage(sizeInPoints(pdf, index))
    const scale = Math.min(1, maxSide / Math.max(full.width, full.height))
    const size = { width: Math.max(1, Math.round(full.width * scale)), height: Math.max(1, Math.round(full.height * scale)) }
    return pdf.withPage(index, (page) => draw(pdf, page, size))
  })
}

function draw({ pdfium, withBytes }: OpenPdf, page: number, { width, height }: Size): ColourImage {
  const length = 3 * width * height
  return withBytes(length, (address) => {
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bitmapBgr, address, 3 * width)
    try {
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawNotes | redFirst)
      return { data: pdfium.memory().slice(address, address + length), width, height }
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap)
    }
  })
}
