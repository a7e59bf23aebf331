import sharp from 'sharp'
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
 * A picture as it leaves: JPEG, upright, no larger than the vendor takes, and nothing in its file but pixels: no place, no camera,
 * no thumbnail. Where the file is such a JPEG already its pixels are sent as they are, so that nothing is lost of them.
 */
export async function pictureToSend(picture: Picture): Promise<SentPicture> {
  const { width, height, mediaType } = await uprightHeader(picture)
  const own = picture.area || mediaType !== 'image/jpeg' ? null : bareJpeg(picture.bytes)
  if (own !== null && own.length <= mostBytes) return { bytes: own, name: 'page.jpg', mediaType, size: { width, height } }
  for (const maxSide of sides) {
    const order = { transform: wholePage({ width, height }, 0), maxSide, crop: null, asPixels: true }
    const { bytes } = await renderPage({ bytes: picture.bytes, frame: picture.frame, area: picture.area, ...order })
    if (bytes.length > mostBytes && maxSide !== sides.at(-1)) continue
    const drawn = await sharp(bytes).metadata()
    return { bytes: Uint8Array.from(bytes), name: 'page.jpg', mediaType: 'image/jpeg', size: { width: drawn.width, height: drawn.height } }
  }
  throw new Error('no side was tried')
}
