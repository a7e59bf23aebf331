import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobStore } from './blob-store.ts'

const blobName = /^[0-9a-f]{64}$/

/**
 * Blobs as files, in 256 folders by the first two digits. A blob is whole or absent, whatever happens: it is written
 * under a temporary name, flushed to disk, renamed, and its folder flushed.
 */
export async function openFileBlobStore(folder: string): Promise<BlobStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeUnfinished(folder)

  const pathOf = (name: string): string => {
    if (!blobName.test(name)) throw new Error('not the name of a blob')
    return join(folder, name.slice(0, 2), name)
  }

  return {
    put: async (bytes) => {
      const name = createHash('sha256').update(bytes).digest('hex')
      await putFile(pathOf(name), bytes)
      return name
    },
    get: async (name) => readFile(pathOf(name)).catch(nullWhenAbsent),
    has: async (name) => (await stat(pathOf(name)).catch(nullWhenAbsent)) !== null,
    delete: async (name) => rm(pathOf(name), { force: true }),
    list: () => namesIn(folder, null),
    listOlderThan: (before) => namesIn(folder, before),
  }
}

async function putFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const madeFolder = await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.new-${randomBytes(8).toString('hex')}`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
  await flushFolder(folder)
  if (madeFolder !== undefined) await flushFolder(dirname(folder))
}

/** So that the new name itself survives a power cut. Windows has no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* namesIn(folder: string, before: Date | null): AsyncGenerator<string> {
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!blobName.test(entry.name)) continue
    const found = before === null ? null : await stat(join(entry.parentPath, entry.name)).catch(nullWhenAbsent)
    if (before === null || (found !== null && found.mtime < before)) yield entry.name
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (entry.name.startsWith('.new-')) await rm(join(entry.parentPath, entry.name), { force: true })
  }
}

function nullWhenAbsent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
