import { AppError } from '#domain/app-error.ts'
import { type FileLimits, usualFileLimits } from './file-limits.ts'
import { condemn, type FileWork, isAtFileWork, newFileWork } from './file-work.ts'
import { createHeavyFiles, type FilePage } from './heavy-files.ts'

/** How often a thread is looked at. */
const lookMs = 50

/** Runs a task on a page of a file in a thread, which is killed when the file takes too long. */
export type RunOnFile = <T>(page: FilePage, run: (fileWork: FileWork, signal: AbortSignal) => Promise<T>) => Promise<T>

/**
 * Throws `file.too-heavy` where a page takes longer than the limits, or all memory of its thread.
 * The signal that a task is run with kills its thread, and is given only while that is safe.
 */
export function createRunOnFile(limits: FileLimits = usualFileLimits): RunOnFile {
  const heavy = createHeavyFiles(() => performance.now())
  // All pages of a document share the bytes of its file.
  const spent = new WeakMap<Uint8Array, number>()
  return async (page, run) => {
    if (heavy.has(page)) throw new AppError('file.too-heavy')
    const fileWork = newFileWork()
    const killing = new AbortController()
    let onPageMs = 0
    const look = (): void => {
      if (!isAtFileWork(fileWork)) return
      onPageMs += lookMs
      const onFileMs = (spent.get(page.bytes) ?? 0) + lookMs
      spent.set(page.bytes, onFileMs)
      if ((onPageMs > limits.pageMs || onFileMs > limits.fileMs) && condemn(fileWork)) killing.abort()
    }
    const timer = setInterval(look, lookMs)
    try {
      return await run(fileWork, killing.signal)
    } catch (cause) {
      if (!killing.signal.aborted && !isOutOfMemory(cause)) throw cause
      heavy.add(page)
      throw new AppError('file.too-heavy', { cause })
    } finally {
      clearInterval(timer)
    }
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
