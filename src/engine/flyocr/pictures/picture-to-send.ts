import sharp from 'sharp'
import { decodePicture } from '../../embedded/image/decode-picture.ts'
import { inspectPicture } from '../../embedded/image/inspect-picture.ts'
import { wholePage } from '../../embedded/image/page-mapping.ts'
import { renderPage } from '../../embedded/image/render-page.ts'
import { uprightHeader } from '../../embedded/image/upright-header.ts'
import type { Picture } from '../../engine.ts'
import type { SentSize } from '../values/corners-on-page.ts'
import { bareJpeg } from './bare-jpeg.ts'

/** The vendor reads cards best at about 200 KB and takes less than 3 MB; what Base64 adds is counted. */
const mostBytes = 2_000_000
/** Sides that are tried in turn, in pixels: print of a card is as large on the first as at 600 dots an inch. */
const sides = [2400, 1800, 1200] as const

export interface SentPicture {
  bytes: Uint8Array<ArrayBuffer>
  name: string
  mediaType: string
  size: SentSize
}

/**
 * A picture as it leaves: upright, no larger than the vendor takes, and nothing in its file but pixels: no place, no camera, no
 * thumbnail. Where all of its pixels may go they go as they are, so that the other end sees what we see; else it is drawn as JPEG.
 */
export async function pictureToSend(picture: Picture): Promise<SentPicture> {
  const { width, height, mediaType } = await uprightHeader(picture)
  const own = picture.area || !mediaType.startsWith('image/') ? null : await ownPixels(picture, mediaType)
  if (own !== null && own.bytes.length <= mostBytes) return { ...own, size: { width, height } }
  for (const maxSide of sides) {
    const order = { transform: wholePage({ width, height }, 0), maxSide, crop: null, asPixels: true }
    const { bytes } = await renderPage({ bytes: picture.bytes, frame: picture.frame, area: picture.area, ...order })
    if (bytes.length > mostBytes && maxSide !== sides.at(-1)) continue
    const drawn = await sharp(bytes).metadata()
    return { bytes: Uint8Array.from(bytes), name: 'page.jpg', mediaType: 'image/jpeg', size: { width: drawn.width, height: drawn.height } }
  }
  throw new Error('no side was tried')
}

/** A photograph of so many takes about 2 MB as PNG. */
const mostWholePixels = 1_000_000

/** Null where they cannot be had without what the file says beside them, or would be too much. */
async function ownPixels({ bytes, frame }: Picture, mediaType: string): Promise<Omit<SentPicture, 'size'> | null> {
  const jpeg = mediaType === 'image/jpeg' ? bareJpeg(bytes) : null
  if (jpeg !== null) return { bytes: jpeg, name: 'page.jpg', mediaType }
  const header = await inspectPicture(bytes, frame)
  const isSmall = header.width * header.height <= mostWholePixels || (mediaType === 'image/png' && bytes.length <= mostBytes)
  if (!isSmall) return null
  const { data, width, height } = await decodePicture(bytes, header, Math.max(header.width, header.height))
  const png = await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  return { bytes: Uint8Array.from(png), name: 'page.png', mediaType: 'image/png' }
}
