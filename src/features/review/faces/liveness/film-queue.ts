import { mostBatchFrames } from '#domain/face/film-limits.ts'

/** A frame and when it was taken, in milliseconds of the film. */
export interface TakenFrame {
  blob: Blob
  atMs: number
}

/** Half a second at 12 a second: sooner the server would be asked for each frame. */
const leastBatch = 6

export interface FilmQueue {
  /** Whether there is room. Where the server is slow frames are left out, not piled up: two seconds later they help nobody. */
  hasRoom: () => boolean
  add: (frame: TakenFrame) => void
  /** What was not sent is forgotten. */
  clear: () => void
  /** When what was sent is answered. */
  settled: () => Promise<void>
}

/** Sends frames as they come, one batch after the other. @param send rejects when the film cannot go on. */
export function createFilmQueue(send: (frames: readonly TakenFrame[]) => Promise<void>): FilmQueue {
  let waiting: TakenFrame[] = []
  let isSending = false
  let sending = Promise.resolve()
  const sendNext = async (): Promise<void> => {
    if (isSending || waiting.length < leastBatch) return
    const batch = waiting.splice(0, mostBatchFrames)
    isSending = true
    try {
      await send(batch)
    } finally {
      isSending = false
    }
    await sendNext()
  }
  return {
    hasRoom: () => waiting.length < mostBatchFrames,
    add: (frame) => {
      waiting.push(frame)
      if (isSending) return
      // A failure was told by `send` itself.
      sending = sendNext().catch(() => undefined)
    },
    clear: () => {
      waiting = []
    },
    settled: async () => sending,
  }
}
