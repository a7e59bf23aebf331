import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { StartError } from '../start-error.ts'
import { type Frame, type StartHeader, firstLine, frameHeaderSchema } from './backup-frame.ts'

/** No frame is larger: rows go in batches, and a blob is one upload. */
const longestBody = 1_000_000_000
const longestHeader = 1_000_000

/** Reads the whole file and compares its checksum. Throws a `StartError` when it is damaged, cut short or no backup. */
export async function checkBackup(path: string): Promise<StartHeader> {
  let start: StartHeader | null = null
  for await (const { header } of readFrames(path)) {
    if (header.kind === 'start') start = header
  }
  if (start === null) throw damaged(path)
  return start
}

/** The frames in order, without the last. Throws a `StartError` when the checksum at the end does not fit. */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new StartError(`${path} cannot be read. Name a file that "npm run backup" has written.`, { cause })
  })
  try {
    const reader = new ByteReader(file)
    if ((await reader.line()) !== firstLine.trimEnd()) throw new StartError(`${path} is no backup of Countercheck.`)
    for (;;) {
      const hashSoFar = reader.sha256()
      const header = parseHeader(await reader.line())
      if (header === null) throw damaged(path)
      if (header.kind === 'end') {
        if (header.sha256 !== hashSoFar || !(await reader.isAtEnd())) throw damaged(path)
        return
      }
      const body = await reader.take(header.bytes)
      if (body === null) throw damaged(path)
      yield { header, body }
    }
  } finally {
    await file.close()
  }
}

function parseHeader(line: string | null) {
  try {
    return frameHeaderSchema.parse(JSON.parse(line ?? ''))
  } catch {
    return null
  }
}

function damaged(path: string): StartError {
  return new StartError(`${path} is damaged or cut short: its checksum does not fit. Nothing was changed. Use another copy.`)
}

/** Takes lines and lengths from a file, keeping the hash of all that was taken. */
class ByteReader {
  readonly #file: FileHandle
  readonly #hash = createHash('sha256')
  #pending: Buffer = Buffer.alloc(0)

  constructor(file: FileHandle) {
    this.#file = file
  }

  sha256(): string {
    return this.#hash.copy().digest('hex')
  }

  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#pending.indexOf('\n')
      if (end >= 0) return this.#consume(end + 1).toString('utf8', 0, end)
      if (this.#pending.length > longestHeader || !(await this.#more(65_536))) return null
    }
  }

  /** Null when the file ends before. */
  async take(bytes: number): Promise<Buffer | null> {
    if (bytes > longestBody) return null
    while (this.#pending.length < bytes) {
      if (!(await this.#more(Math.max(65_536, bytes - this.#pending.length)))) return null
    }
    return this.#consume(bytes)
  }

  async isAtEnd(): Promise<boolean> {
    return this.#pending.length === 0 && !(await this.#more(1))
  }

  #consume(bytes: number): Buffer {
    const taken = this.#pending.subarray(0, bytes)
    this.#pending = this.#pending.subarray(bytes)
    this.#hash.update(taken)
    return taken
  }

  async #more(bytes: number): Promise<boolean> {
    const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(bytes), 0, bytes)
    this.#pending = Buffer.concat([this.#pending, buffer.subarray(0, bytesRead)])
    return bytesRead > 0
  }
}
