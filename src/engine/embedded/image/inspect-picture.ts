import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata } from 'sharp'
import { AppError } from '#domain/app-error.ts'
import { inspectPdf } from '../pdf/inspect-pdf.ts'
import { isPdf, pdfMediaType } from '../pdf/is-pdf.ts'
import { type DataFile, openDataFile, sizeOfDataPage } from '../structured/data-file.ts'
import { bmpHeader, bmpMediaType } from './bmp/bmp-header.ts'
import { bmpEndsEarly } from './bmp/decode-bmp.ts'
import { endsEarly } from './ends-early.ts'
import { jp2Header, jp2Kinds, jp2MediaType } from './jp2/jp2-header.ts'
import { maxFrames, maxJp2Pixels, maxPicturePixels } from './picture-limits.ts'

/** What the headers of a picture say. `width` and `height` are those of the stored pixels, in front of the EXIF turn; of a PDF's page, as it is drawn. */
export interface PictureHeader {
  mediaType: string
  width: number
  height: number
  /** EXIF orientation, 1..8. */
  orientation: number
  /** Which picture of the file this is, from 0, and of how many: a TIFF or a PDF may hold several. */
  frame: number
  frames: number
}

const readableTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/avif', bmpMediaType])
const movingTypes = new Set(['image/apng', 'image/gif'])

/**
 * Looks at headers and the file's outline and decodes nothing, so that a small file that claims many pixels costs nothing.
 * Throws the `AppError` that says why the picture cannot be read.
 * @param frame which picture of a file that holds several, from 0.
 */
export async function inspectPicture(bytes: Uint8Array, frame = 0): Promise<PictureHeader> {
  if (bytes.length === 0) throw new AppError('file.empty')
  if (isPdf(bytes)) return headerOfPdf(bytes, frame)
  const file = openDataFile(bytes)
  if (file) return headerOfData(file, frame)
  const mediaType = await mediaTypeOf(bytes)
  if (mediaType === bmpMediaType) return headerOfBmp(bytes)
  if (mediaType === jp2MediaType) return headerOfJp2(bytes)
  return headerOfImage(bytes, { mediaType, frame })
}

/** Of what sharp reads. */
async function headerOfImage(bytes: Uint8Array, { mediaType, frame }: { mediaType: string; frame: number }): Promise<PictureHeader> {
  const metadata = await readMetadata(bytes, frame)
  const frames = mediaType === 'image/tiff' ? (metadata.pages ?? 1) : 1
  if (frames > maxFrames) throw new AppError('file.too-many-pages')
  if (mediaType === 'image/gif' && (metadata.pages ?? 1) === 1) throw new AppError('file.kind-unknown')
  if (isMoving(mediaType, metadata)) throw new AppError('file.animated')
  if (metadata.width * metadata.height > maxPicturePixels) throw new AppError('file.too-many-pixels')
  if (endsEarly(bytes, mediaType)) throw new AppError('file.cut-short')
  return {
    mediaType,
    width: metadata.width,
    height: metadata.height,
    orientation: metadata.orientation ?? 1,
    frame,
    frames,
  }
}

async function headerOfPdf(bytes: Uint8Array, frame: number): Promise<PictureHeader> {
  const { size, pageCount } = await inspectPdf(bytes, frame)
  return { mediaType: pdfMediaType, ...size, orientation: 1, frame, frames: pageCount }
}

function headerOfBmp(bytes: Uint8Array): PictureHeader {
  const header = bmpHeader(bytes)
  const { width, height } = header
  if (width * height > maxPicturePixels) throw new AppError('file.too-many-pixels')
  if (bmpEndsEarly(bytes, header)) throw new AppError('file.cut-short')
  return { mediaType: bmpMediaType, width, height, orientation: 1, frame: 0, frames: 1 }
}

function headerOfJp2(bytes: Uint8Array): PictureHeader {
  const { width, height } = jp2Header(bytes)
  if (width * height > maxJp2Pixels) throw new AppError('file.too-many-pixels')
  return { mediaType: jp2MediaType, width, height, orientation: 1, frame: 0, frames: 1 }
}

function headerOfData({ mediaType, pages }: DataFile, frame: number): PictureHeader {
  if (pages.length > maxFrames) throw new AppError('file.too-many-pages')
  return { mediaType, ...sizeOfDataPage(pages[frame] ?? pages[0]), orientation: 1, frame, frames: pages.length }
}

async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const kind = await fileTypeFromBuffer(bytes)
  if (kind && jp2Kinds.has(kind.mime)) return jp2MediaType
  if (!kind || !(readableTypes.has(kind.mime) || movingTypes.has(kind.mime))) throw new AppError('file.kind-unknown')
  return kind.mime
}

async function readMetadata(bytes: Uint8Array, frame: number): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false, page: frame }).metadata()
  } catch (cause) {
    throw new AppError('file.cut-short', { cause })
  }
}

/** A TIFF of several pages does not move: each of them is a page of the document. */
function isMoving(mediaType: string, metadata: Metadata): boolean {
  return movingTypes.has(mediaType) || (mediaType === 'image/webp' && (metadata.pages ?? 1) > 1)
}
