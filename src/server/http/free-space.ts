import { statfs } from 'node:fs/promises'
import { AppError } from '#domain/app-error.ts'

const leastFreeBytes = 1_000_000_000

/** Makes the check for captures: throws `storage.full` when less than `leastBytes` is free in the folder. */
export function freeSpaceDoor(folder: string, leastBytes = leastFreeBytes): () => Promise<void> {
  return async () => {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < leastBytes) throw new AppError('storage.full')
  }
}
