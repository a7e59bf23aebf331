import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, opendir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keyring } from '../keys/keyring.ts'
import { unfinishedPrefix, writeWhole } from '../data-folder/write-whole.ts'
import type { BlobStore } from './blob-store.ts'
import { blobKeyPlace, isSealedBlob, openBlob, sealBlob, wrapAnew } from './sealed-blob.ts'

const blobName = /^[0-9a-f]{64}$/

/**
 * Blobs as files, in 256 folders by the first two digits, each sealed under a key of its own. A blob is whole or absent,
 * whatever happens: it is written under a temporary name, flushed to disk, renamed, and its folder flushed. What an interrupted write left is removed,
 * unless another process may be writing now (`isAlone: false`).
 */
export async function openFileBlobStore(folder: string, keyring: Keyring, { isAlone = true } = {}): Promise<BlobStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isAlone) await removeUnfinished(folder)

  const pathOf = (name: string): string => {
    if (!blobName.test(name)) throw new Error('not the name of a blob')
    return join(folder, name.slice(0, 2), name)
  }

  return {
    nameOf: keyring.blobName,
    put: async (bytes) => {
      const name = keyring.blobName(bytes)
      await writeWhole(pathOf(name), sealBlob(keyring, name, bytes))
      return name
    },
    get: async (name) => {
      const file = await readFile(pathOf(name)).catch(nullWhenAbsent)
      return file && (isClear(name, file) ? file : openBlob(keyring, name, file))
    },
    has: async (name) => (await stat(pathOf(name)).catch(nullWhenAbsent)) !== null,
    delete: async (name) => destroyFile(pathOf(name)),
    list: () => namesIn(folder, null),
    listOlderThan: (before) => namesIn(folder, before),
    listClear: async function* () {
      for await (const name of namesIn(folder, null)) {
        if (!isSealedBlob(await headOf(pathOf(name)))) yield name
      }
    },
    wrapAnew: async () => {
      let changed = 0
      for await (const name of namesIn(folder, null)) {
        const key = wrapAnew(keyring, name, await headOf(pathOf(name)))
        if (key !== null) await writeKey(pathOf(name), key)
        changed += key === null ? 0 : 1
      }
      return changed
    },
  }
}

/** Put by an earlier version, under its plain hash. Anything else that is not sealed was put there by somebody else. */
function isClear(name: string, file: Uint8Array): boolean {
  return !isSealedBlob(file) && createHash('sha256').update(file).digest('hex') === name
}

/** What remains on the disk of a file that is gone opens by no key: its own is written over first. */
async function destroyFile(path: string): Promise<void> {
  if (isSealedBlob(await headOf(path))) await writeKey(path, randomBytes(blobKeyPlace.bytes))
  await rm(path, { force: true })
}

async function writeKey(path: string, key: Uint8Array): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.write(key, 0, blobKeyPlace.bytes, blobKeyPlace.from)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Mark and wrapped key; empty for a blob that is not there. */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch(nullWhenAbsent)
  if (file === null) return Buffer.alloc(0)
  try {
    const head = Buffer.alloc(blobKeyPlace.from + blobKeyPlace.bytes)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
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
    if (entry.name.startsWith(unfinishedPrefix)) await rm(join(entry.parentPath, entry.name), { force: true })
  }
}

function nullWhenAbsent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
