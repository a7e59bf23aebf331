import { createHash } from 'node:crypto'
import { type FileHandle, link, open, rm } from 'node:fs/promises'
import { seal } from '../keys/seal.ts'
import { StartError } from '../start-error.ts'
import { type FrameHeader, chunkBytes, chunkLengthBytes, firstLine, placeOfChunk } from './backup-frame.ts'
import type { BackupLock } from './backup-lock.ts'

export interface BackupWriter {
  write: (header: FrameHeader, body?: Uint8Array) => Promise<void>
  /** Writes the checksum and gives the file its name. Until then there is no such file. */
  finish: () => Promise<void>
  /** Removes what was written. */
  abandon: () => Promise<void>
}

/** Begins a backup file, readable by its owner only. Throws a `StartError` when it is there already. */
export async function openBackupWriter(path: string, lock: BackupLock): Promise<BackupWriter> {
  const unfinished = `${path}.unfinished`
  const file = await open(unfinished, 'w', 0o600).catch((cause: unknown) => {
    throw new StartError(`${path} cannot be written. Name a file in a folder that may be written.`, { cause })
  })
  const hash = createHash('sha256')
  const chunks = new ChunkWriter(file, lock.key)
  const append = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes)
    await chunks.append(bytes)
  }
  await writeAll(file, Buffer.from(`${firstLine}${JSON.stringify(lock.head)}\n`))
  return {
    write: async (header, body = new Uint8Array()) => {
      await append(Buffer.from(`${JSON.stringify(header)}\n`))
      await append(body)
    },
    finish: async () => {
      const end: FrameHeader = { kind: 'end', bytes: 0, sha256: hash.digest('hex') }
      await chunks.append(Buffer.from(`${JSON.stringify(end)}\n`))
      await chunks.finish()
      await file.sync()
      await file.close()
      await giveName(unfinished, path)
    },
    abandon: async () => {
      await file.close().catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

/** Cuts what is appended into chunks and seals each. */
class ChunkWriter {
  readonly #file: FileHandle
  readonly #key: Uint8Array
  #index = 0
  #pending: Uint8Array[] = []
  #pendingBytes = 0

  constructor(file: FileHandle, key: Uint8Array) {
    this.#file = file
    this.#key = key
  }

  async append(bytes: Uint8Array): Promise<void> {
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes <= chunkBytes) return
    const all = Buffer.concat(this.#pending)
    let from = 0
    // What may be the last stays: only `finish` knows that it is.
    for (; all.length - from > chunkBytes; from += chunkBytes) await this.#writeChunk(all.subarray(from, from + chunkBytes), false)
    this.#pending = [Buffer.from(all.subarray(from))]
    this.#pendingBytes = all.length - from
  }

  async finish(): Promise<void> {
    await this.#writeChunk(Buffer.concat(this.#pending), true)
  }

  async #writeChunk(bytes: Uint8Array, isLast: boolean): Promise<void> {
    const sealed = seal(this.#key, bytes, placeOfChunk(this.#index, isLast))
    const length = Buffer.alloc(chunkLengthBytes)
    length.writeUInt32BE(sealed.length)
    await writeAll(this.#file, Buffer.concat([length, sealed]))
    this.#index += 1
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) from += (await file.write(bytes, from)).bytesWritten
}

/** Never over an earlier backup. */
async function giveName(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path)
  } catch (cause) {
    throw new StartError(`${path} is there already. Name another file.`, { cause })
  } finally {
    await rm(unfinished, { force: true })
  }
}
