import { createHash } from 'node:crypto'

/** Long enough that whoever opens the record again and again costs nothing, short enough for a machine that was only busy. */
const rememberedMs = 10 * 60_000
const mostRemembered = 1000

/** Pages that a thread was stopped over. */
export interface HeavyFiles {
  has: (page: FilePage) => boolean
  add: (page: FilePage) => void
}

export interface FilePage {
  bytes: Uint8Array
  frame?: number | undefined
}

export function createHeavyFiles(now: () => number): HeavyFiles {
  const known = new Map<string, { length: number; untilMs: number }>()
  return {
    has: (page) => {
      for (const [key, { untilMs }] of known) if (untilMs < now()) known.delete(key)
      // To hash a file takes longer than to see that none of its length is known.
      const isLikely = [...known.values()].some(({ length }) => length === page.bytes.length)
      return isLikely && known.has(keyOf(page))
    },
    add: (page) => {
      const [oldest] = known.keys()
      if (known.size >= mostRemembered && oldest !== undefined) known.delete(oldest)
      known.set(keyOf(page), { length: page.bytes.length, untilMs: now() + rememberedMs })
    },
  }
}

function keyOf({ bytes, frame = 0 }: FilePage): string {
  return `${createHash('sha256').update(bytes).digest('hex')} ${frame}`
}
