import { createHash } from 'node:crypto'
import { type FileHandle, link, open, rm } from 'node:fs/promises'
import { StartError } from '../start-error.ts'
import { type FrameHeader, firstLine } from './backup-frame.ts'

export interface BackupWriter {
  write: (header: FrameHeader, body?: Uint8Array) => Promise<void>
  /** Writes the checksum and gives the file its name. Until then there is no such file. */
  finish: () => Promise<void>
  /** Removes what was written. */
  abandon: () => Promise<void>
}

/** Begins a backup file, readable by its owner only. Throws a `StartError` when it is there already. */
export async function openBackupWriter(path: string): Promise<BackupWriter> {
  const unfinished = `${path}.unfinished`
  const file = await open(unfinished, 'w', 0o600).catch((cause: unknown) => {
    throw new StartError(`${path} cannot be written. Name a file in a folder that may be written.`, { cause })
  })
  const hash = createHash('sha256')
  const append = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes)
    await writeAll(file, bytes)
  }
  const write = async (header: FrameHeader, body: Uint8Array = new Uint8Array()): Promise<void> => {
    await append(Buffer.from(`${JSON.stringify(header)}\n`))
    if (body.length > 0) await append(body)
  }
  await append(Buffer.from(firstLine))
  return {
    write,
    finish: async () => {
      const end: FrameHeader = { kind: 'end', bytes: 0, sha256: hash.digest('hex') }
      await writeAll(file, Buffer.from(`${JSON.stringify(end)}\n`))
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
