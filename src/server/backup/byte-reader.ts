import { createHash } from 'node:crypto'

/** More bytes, about so many; none at the end. */
export type ByteSource = (bytes: number) => Promise<Buffer>

const mostAtOnce = 65_536

/** Takes lines and lengths from a source, keeping the hash of all that was taken. */
export class ByteReader {
  readonly #source: ByteSource
  readonly #hash = createHash('sha256')
  #pending: Buffer = Buffer.alloc(0)

  constructor(source: ByteSource) {
    this.#source = source
  }

  sha256(): string {
    return this.#hash.copy().digest('hex')
  }

  /** Null when there is no end of a line within `longest` bytes. */
  async line(longest: number): Promise<string | null> {
    for (;;) {
      const end = this.#pending.indexOf('\n')
      if (end >= 0) return this.#consume(end + 1).toString('utf8', 0, end)
      if (this.#pending.length > longest || !(await this.#more(mostAtOnce))) return null
    }
  }

  /** Null when the source ends before. */
  async take(bytes: number): Promise<Buffer | null> {
    const parts = [this.#pending]
    let there = this.#pending.length
    while (there < bytes) {
      const more = await this.#source(Math.max(mostAtOnce, bytes - there))
      if (more.length === 0) break
      parts.push(more)
      there += more.length
    }
    this.#pending = Buffer.concat(parts)
    return there < bytes ? null : this.#consume(bytes)
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
    const more = await this.#source(bytes)
    this.#pending = Buffer.concat([this.#pending, more])
    return more.length > 0
  }
}
