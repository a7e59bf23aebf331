import { type FileHandle, open } from 'node:fs/promises'
import { sealBytes, unseal } from '../keys/seal.ts'
import { StartError } from '../start-error.ts'
import {
  type Frame,
  type StartHeader,
  chunkBytes,
  chunkLengthBytes,
  clearFirstLine,
  firstLine,
  frameHeaderSchema,
  placeOfChunk,
} from './backup-frame.ts'
import { type BackupHead, backupHeadSchema } from './backup-lock.ts'
import { ByteReader } from './byte-reader.ts'

/** No frame is larger: rows go in batches, and a blob is one upload. */
const longestBody = 1_000_000_000
const longestHeader = 1_000_000

/** A backup and the key that it is sealed under; null for one of an earlier version, which is in clear. */
export interface BackupFile {
  path: string
  key: Uint8Array | null
}

/** What a backup is locked with; null for one of an earlier version, which is in clear. Throws a `StartError` for what is no backup. */
export async function readBackupHead(path: string): Promise<BackupHead | null> {
  const file = await openFile(path)
  try {
    return (await readHead(file, path)).head
  } finally {
    await file.close()
  }
}

/** Reads the whole file and compares its checksum. Throws a `StartError` when it is damaged, cut short or no backup. */
export async function checkBackup(backup: BackupFile): Promise<StartHeader> {
  let start: StartHeader | null = null
  for await (const { header } of readFrames(backup)) {
    if (header.kind === 'start') start = header
  }
  if (start === null) throw damaged(backup.path)
  return start
}

/** The frames in order, without the last. Throws a `StartError` when the checksum at the end does not fit. */
export async function* readFrames({ path, key }: BackupFile): AsyncGenerator<Frame> {
  const file = await openFile(path)
  try {
    const { raw, head } = await readHead(file, path)
    const frames = head === null || key === null ? raw : new ByteReader(sourceOfChunks(raw, key, path))
    for (;;) {
      const hashSoFar = frames.sha256()
      const header = parseHeader(await frames.line(longestHeader))
      if (header === null) throw damaged(path)
      if (header.kind === 'end') {
        if (header.sha256 !== hashSoFar || !(await frames.isAtEnd())) throw damaged(path)
        return
      }
      const body = header.bytes > longestBody ? null : await frames.take(header.bytes)
      if (body === null) throw damaged(path)
      yield { header, body }
    }
  } finally {
    await file.close()
  }
}

async function openFile(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((cause: unknown) => {
    throw new StartError(`${path} cannot be read. Name a file that "npm run backup" has written.`, { cause })
  })
}

interface Begun {
  /** Behind the lines that say how the rest is to be read. */
  raw: ByteReader
  head: BackupHead | null
}

async function readHead(file: FileHandle, path: string): Promise<Begun> {
  const raw = new ByteReader(async (bytes) => {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(bytes), 0, bytes)
    return buffer.subarray(0, bytesRead)
  })
  const first = `${await raw.line(longestHeader)}\n`
  if (first === clearFirstLine) return { raw, head: null }
  if (first !== firstLine) throw new StartError(`${path} is no backup of Countercheck.`)
  const head = backupHeadSchema.safeParse(jsonOf(await raw.line(longestHeader)))
  if (!head.success) throw damaged(path)
  return { raw, head: head.data }
}

function sourceOfChunks(raw: ByteReader, key: Uint8Array, path: string): () => Promise<Buffer> {
  let index = 0
  let isLast = false
  return async () => {
    if (isLast) return Buffer.alloc(0)
    const length = (await raw.take(chunkLengthBytes))?.readUInt32BE() ?? 0
    const sealed = length > chunkBytes + sealBytes ? null : await raw.take(length)
    isLast = await raw.isAtEnd()
    const opened = sealed && unseal(key, sealed, placeOfChunk(index, isLast))
    if (opened === null) throw damaged(path)
    index += 1
    return opened
  }
}

function parseHeader(line: string | null) {
  const parsed = frameHeaderSchema.safeParse(jsonOf(line))
  return parsed.success ? parsed.data : null
}

function jsonOf(line: string | null): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return null
  }
}

function damaged(path: string): StartError {
  return new StartError(`${path} is damaged or cut short: its checksum does not fit. Nothing was changed. Use another copy.`)
}
