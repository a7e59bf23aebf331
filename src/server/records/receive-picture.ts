import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { safeFileName } from '../pages/safe-file-name.ts'

/** What was given as a picture, with what its headers say. */
export interface ReceivedPicture {
  bytes: Uint8Array
  fileName: string
  mediaType: string
}

export const largestFileBytes = 25 * 1024 * 1024

/**
 * Looks at an upload before anything of it is kept. Throws `file.empty`, `file.too-large`, `storage.full`, and what
 * the engine says of a picture that it could not read.
 */
export async function receivePicture(
  { engine, refuseWhenFull }: Pick<Services, 'engine' | 'refuseWhenFull'>,
  file: File,
): Promise<ReceivedPicture> {
  if (file.size === 0) throw new AppError('file.empty')
  if (file.size > largestFileBytes) throw new AppError('file.too-large')
  if (!engine.inspectPicture) throw new Error(`the engine ${engine.name} cannot look at pictures`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { mediaType } = await engine.inspectPicture({ bytes })
  await refuseWhenFull()
  return { bytes, mediaType, fileName: safeFileName(file.name, 'picture') }
}
