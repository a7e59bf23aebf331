import type { Picture } from '../../engine.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { openPicture } from '../page-picture.ts'
import { type TextStrip, textStripOf } from './text-strip.ts'

/** Places of print in a picture, in pixels of its working copy. */
export interface StripsTask extends Picture {
  rects: readonly RotatedRect[]
}

export async function cutStrips({ rects, ...picture }: StripsTask): Promise<TextStrip[]> {
  const { pyramid } = await openPicture(picture)
  return rects.map((rect) => textStripOf(pyramid, rect))
}
