import type { Services } from '../services.ts'
import { receiveFile } from '../http/receive-file.ts'
import { safeFileName } from '../pages/safe-file-name.ts'

/** What was given as a picture, with what its headers say. */
export interface ReceivedPicture {
  bytes: Uint8Array
  fileName: string
  mediaType: string
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
  const { mediaType } = await engine.inspectPicture({ bytes })
  await refuseWhenFull()
  return { bytes, mediaType, fileName: safeFileName(fileName, 'picture') }
}
