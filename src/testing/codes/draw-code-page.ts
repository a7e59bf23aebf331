import sharp from 'sharp'
import type { CodeKind } from '#domain/document-type.ts'
import type { Bounds } from '#domain/geometry.ts'
import { drawCode } from './draw-code.ts'

export interface CodePage {
  widthPx: number
  /** Height over width. */
  aspect: number
  /** Each in `place`, fractions of the page's width. */
  codes: readonly { kind: CodeKind; text: string; place: Bounds }[]
}

/** Where codes stand on a card of 85.6 x 54 mm, and a QR code on a sheet of A4. */
export const codePlaces = {
  PDF417: { x: 0.06, y: 0.08, width: 0.88, height: 0.2 },
  Aztec: { x: 0.6, y: 0.2, width: 0.3, height: 0.3 },
  QRCode: { x: 0.6, y: 0.2, width: 0.3, height: 0.3 },
  Code128: { x: 0.3, y: 0.4, width: 0.55, height: 0.08 },
} as const satisfies Record<CodeKind, Bounds>

/** A pale page with nothing but codes. PNG. */
export async function drawCodePage({ widthPx, aspect, codes }: CodePage): Promise<Buffer> {
  const heightPx = Math.round(widthPx * aspect)
  const scaled = ({ x, y, width, height }: Bounds): Bounds => ({
    x: x * widthPx,
    y: y * widthPx,
    width: width * widthPx,
    height: height * widthPx,
  })
  const drawn = await Promise.all(codes.map(({ kind, text, place }) => drawCode(kind, text, scaled(place))))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="#e9ecef"/>${drawn.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
