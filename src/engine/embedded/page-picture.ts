import type { Picture } from '../engine.ts'
import { cutOutArea, sizeOfArea } from './image/picture-area.ts'
import { decodePicture } from './image/decode-picture.ts'
import { buildPyramid, type GreyPyramid } from './image/grey-pyramid.ts'
import { inspectPicture } from './image/inspect-picture.ts'
import { uprightSize } from './image/orient-pixels.ts'
import { workingMaxSide } from './image/picture-limits.ts'
import { toGrey, type ColourImage } from './image/raster.ts'

/** A picture as the engine works on it: upright by its EXIF orientation, at most 4000 pixels on its longer side. */
export interface PagePicture {
  /** Size of the EXIF-oriented original. */
  original: { width: number; height: number }
  colour: ColourImage
  pyramid: GreyPyramid
}

/** Checks and decodes a picture. Throws the `AppError` that says why it cannot be read. */
export async function openPicture({ bytes, frame, area = null }: Picture): Promise<PagePicture> {
  const header = await inspectPicture(bytes, frame)
  const original = uprightSize(header)
  const whole = await decodePicture(bytes, header, workingMaxSide)
  const colour = area ? cutOutArea(whole, area) : whole
  return { original: area ? sizeOfArea(area, original) : original, colour, pyramid: buildPyramid(toGrey(colour)) }
}
