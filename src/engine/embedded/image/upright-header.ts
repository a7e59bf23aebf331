import type { Picture, PictureSize } from '../../engine.ts'
import { inspectPicture } from './inspect-picture.ts'
import { uprightSize } from './orient-pixels.ts'
import { sizeOfArea } from './picture-area.ts'

/** What the headers of a picture say, its size as it stands after the EXIF turn. Throws as `inspectPicture` does. */
export async function uprightHeader({ bytes, frame, area }: Picture): Promise<PictureSize> {
  const header = await inspectPicture(bytes, frame)
  const size = uprightSize(header)
  return { mediaType: header.mediaType, frames: header.frames, ...(area ? sizeOfArea(area, size) : size) }
}
