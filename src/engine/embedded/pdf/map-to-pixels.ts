import type { Point } from '#domain/geometry.ts'
import type { Size } from './pixels-of-page.ts'
import type { OpenPdf } from './with-pdf.ts'

/** From a PDF's own points, y upwards, to pixels of the upright page as it is drawn. */
export interface Affine {
  point: (point: Point) => Point
  /** Of a step from one point to another. */
  direction: (step: Point) => Point
}

/** PDFium answers in whole numbers: so many make a page's side. */
const steps = 1_000_000
const farPoints = 1000

export function mapToPixels({ pdfium, withBytes }: OpenPdf, page: number, { width, height }: Size): Affine {
  return withBytes(8, (address) => {
    const placeOf = (x: number, y: number): Point => {
      pdfium.FPDF_PageToDevice(page, 0, 0, steps, steps, 0, x, y, address, address + 4)
      const answer = new DataView(pdfium.memory().buffer, address, 8)
      return { x: (answer.getInt32(0, true) * width) / steps, y: (answer.getInt32(4, true) * height) / steps }
    }
    const origin = placeOf(0, 0)
    const [across, up] = [placeOf(farPoints, 0), placeOf(0, farPoints)]
    const a = { x: (across.x - origin.x) / farPoints, y: (across.y - origin.y) / farPoints }
    const b = { x: (up.x - origin.x) / farPoints, y: (up.y - origin.y) / farPoints }
    const direction = ({ x, y }: Point): Point => ({ x: a.x * x + b.x * y, y: a.y * x + b.y * y })
    const point = (at: Point): Point => {
      const moved = direction(at)
      return { x: origin.x + moved.x, y: origin.y + moved.y }
    }
    return { point, direction }
  })
}
