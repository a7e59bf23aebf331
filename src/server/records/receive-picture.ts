import type { Services } from '../services.ts'
import { receiveFile } from '../http/receive-file.ts'
import { safeFileName } from '../pages/safe-file-name.ts'

/** What was given as a picture, with what its headers say. */
export interface ReceivedPicture {
  bytes: Uint8Array
  fileName: string
  mediaType: string
  /** How many pages it makes: a TIFF may hold several pictures, a PDF has pages. */
  frames: number
}

/**
 * Looks at an upload before anything of it is kept. Throws `file.empty`, `file.too-large`, `storage.full`, and what
 * the engine says of a picture that it could not read.
 */
export async function receivePicture(
  { engine, refuseWhenFull }: Pick<Services, 'engine' | 'refuseWhenFull'>,
  file: File,
): Promise<ReceivedPicture> {
  const { bytes, fileName } = await receiveFile(file)
  if (!engine.inspectPicture) throw new Error(`the engine ${engine.name} cannot look at pictures`)
  const { mediaType, frames } = await engine.inspectPicture({ bytes })
  // Each picture by itself: a later one may be too large though the first is not. Pages of a PDF are never drawn too large.
  const pictures = mediaType === 'image/tiff' ? frames : 1
  for (let frame = 1; frame < pictures; frame += 1) await engine.inspectPicture({ bytes, frame })
  await refuseWhenFull()
  return { bytes, mediaType, frames, fileName: safeFileName(fileName, 'picture') }
}
