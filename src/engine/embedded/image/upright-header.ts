import type { Picture, PictureSize } from '../../engine.ts'
import { inspectPicture } from './inspect-picture.ts'
import { swapsSides } from './orient-pixels.ts'

/** What the headers of a picture say, its size as it stands after the EXIF turn. Throws as `inspectPicture` does. */
export async function uprightHeader({ bytes, frame }: Picture): Promise<PictureSize> {
  const { mediaType, width, height, orientation, frames } = await inspectPicture(bytes, frame)
  return swapsSides(orientation) ? { mediaType, width: height, height: width, frames } : { mediaType, width, height, frames }
}
