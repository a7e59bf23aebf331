import sharp, { type Sharp } from 'sharp'
import { AppError } from '#domain/app-error.ts'
import { drawPdfPage } from '../pdf/draw-pdf-page.ts'
import { pdfMediaType } from '../pdf/is-pdf.ts'
import { bmpMediaType } from './bmp/bmp-header.ts'
import { decodeBmp } from './bmp/decode-bmp.ts'
import { decodeJp2 } from './jp2/decode-jp2.ts'
import { jp2MediaType } from './jp2/jp2-header.ts'
import type { PictureHeader } from './inspect-picture.ts'
import { orientPixels } from './orient-pixels.ts'
import { maxPicturePixels } from './picture-limits.ts'
import type { ColourImage } from './raster.ts'

/**
 * The picture as 8-bit sRGB, upright by its EXIF orientation, at most `maxSide` pixels on its longer side.
 * A PDF's page is drawn. Alpha is laid on white; CMYK, 16-bit and grey come out as red, green, blue.
 * Throws `file.cut-short` when the file ends early or is damaged.
 */
export async function decodePicture(bytes: Uint8Array, header: PictureHeader, maxSide: number): Promise<ColourImage> {
  if (header.mediaType === pdfMediaType) return drawPdfPage(bytes, header.frame, maxSide)
  try {
    const source = await openPicture(bytes, header)
    const { data, info } = await source
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const pixels = info.channels === 1 ? spreadGrey(data) : data
    // Turned here and not by sharp, which would hold the whole picture at full size for it.
    return orientPixels({ data: pixels, width: info.width, height: info.height }, header.orientation)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('file.cut-short', { cause })
  }
}

async function openPicture(bytes: Uint8Array, { mediaType, frame }: PictureHeader): Promise<Sharp> {
  if (mediaType === jp2MediaType) {
    const { data, ...raw } = await decodeJp2(bytes)
    return sharp(data, { raw })
  }
  if (mediaType === bmpMediaType) {
    const { data, ...raw } = decodeBmp(bytes)
    return sharp(data, { raw })
  }
  return sharp(bytes, { limitInputPixels: maxPicturePixels, failOn: 'truncated', sequentialRead: true, page: frame })
}

function spreadGrey(grey: Uint8Array): Uint8Array {
  const colour = new Uint8Array(grey.length * 3)
  grey.forEach((value, index) => colour.fill(value, 3 * index, 3 * index + 3))
  return colour
}
