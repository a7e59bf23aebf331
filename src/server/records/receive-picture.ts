import type { Services } from '../services.ts'
import { receiveFile } from '../http/receive-file.ts'
import { safeFileName } from '../pages/safe-file-name.ts'

/** What was given as a picture, with what its headers say. */
export interface ReceivedPicture {
  bytes: Uint8Array
  fileName: string
  mediaType: string
  /** How many pages it makes: a TIFF may hold several pictures. */
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
  // Each by itself: a later one may be too large though the first is not.
  for (let frame = 1; frame < frames; frame += 1) await engine.inspectPicture({ bytes, frame })
  await refuseWhenFull()
  return { bytes, mediaType, frames, fileName: safeFileName(fileName, 'picture') }
}
