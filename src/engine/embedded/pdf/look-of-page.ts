import type { Size } from './pixels-of-page.ts'
import { mapToPixels } from './map-to-pixels.ts'
import type { OpenPdf } from './with-pdf.ts'

/** What of a page is no text. */
export interface PageLook {
  /** The share of it that pictures cover, 0..1. */
  pictures: number
  /** How many shapes it draws: lines, frames, or letters that were turned into shapes. */
  shapes: number
}

/** PDFium's names. */
const [shape, picture, form] = [2, 3, 5]
/** Deeper nesting is no honest page. */
const mostDepth = 8

export function lookOfPage(pdf: OpenPdf, page: number, size: Size): PageLook {
  const { pdfium, withBytes } = pdf
  const map = mapToPixels(pdf, page, size)
  return withBytes(16, (address) => {
    let [pictures, shapes] = [0, 0]
    const count = pdfium.FPDFPage_CountObjects(page)
    for (let index = 0; index < count; index++) look(pdfium.FPDFPage_GetObject(page, index))
    return { pictures: Math.min(1, pictures / (size.width * size.height)), shapes }

    function look(object: number): void {
      const type = pdfium.FPDFPageObj_GetType(object)
      const inside = type === form ? contentOf(object, 0) : { shapes: type === shape ? 1 : 0, hasPicture: type === picture }
      shapes += inside.shapes
      if (inside.hasPicture) pictures += areaOf(object)
    }

    function contentOf(group: number, depth: number): { shapes: number; hasPicture: boolean } {
      const all = { shapes: 0, hasPicture: false }
      const members = depth < mostDepth ? pdfium.FPDFFormObj_CountObjects(group) : 0
      for (let index = 0; index < members; index++) {
        const member = pdfium.FPDFFormObj_GetObject(group, index)
        const type = pdfium.FPDFPageObj_GetType(member)
        const inside = type === form ? contentOf(member, depth + 1) : { shapes: type === shape ? 1 : 0, hasPicture: type === picture }
        all.shapes += inside.shapes
        all.hasPicture ||= inside.hasPicture
      }
      return all
    }

    function areaOf(object: number): number {
      if (pdfium.FPDFPageObj_GetBounds(object, address, address + 4, address + 8, address + 12) === 0) return 0
      const bounds = new DataView(pdfium.memory().buffer, address, 16)
      const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((at) => bounds.getFloat32(at, true))
      const [a, b] = [map.point({ x: left, y: bottom }), map.point({ x: right, y: top })]
      const within = (value: number, limit: number): number => Math.min(limit, Math.max(0, value))
      const width = Math.abs(within(a.x, size.width) - within(b.x, size.width))
      return width * Math.abs(within(a.y, size.height) - within(b.y, size.height))
    }
  })
}
