import sharp from 'sharp'
import type { ColourImage } from '../image/raster.ts'

/** An upright part of a picture, in its pixels. */
export interface PixelBox {
  x: number
  y: number
  width: number
  height: number
}

/** A part of a picture at another size; what of it lies outside of the picture is left out. */
export async function cutOut(picture: ColourImage, box: PixelBox, size: { width: number; height: number }): Promise<ColourImage> {
  const left = Math.min(picture.width - 1, Math.max(0, Math.round(box.x)))
  const top = Math.min(picture.height - 1, Math.max(0, Math.round(box.y)))
  const width = Math.max(1, Math.min(picture.width, Math.round(box.x + box.width)) - left)
  const height = Math.max(1, Math.min(picture.height, Math.round(box.y + box.height)) - top)
  const data = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .extract({ left, top, width, height })
    // As the networks were measured with: bilinear, over all pixels where it shrinks.
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  return { data, ...size }
}
