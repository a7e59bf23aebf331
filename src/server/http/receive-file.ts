import { AppError } from '#domain/app-error.ts'

export const longestFileBytes = 25_000_000

export interface ReceivedFile {
  bytes: Uint8Array
  fileName: string
}

/** The bytes of one upload. Throws `file.missing`, `file.empty` or `file.too-large`; what they hold is for the engine to judge. */
export async function receiveFile(file: File | undefined): Promise<ReceivedFile> {
  if (file === undefined) throw new AppError('file.missing')
  if (file.size === 0) throw new AppError('file.empty')
  if (file.size > longestFileBytes) throw new AppError('file.too-large')
  return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }
}
