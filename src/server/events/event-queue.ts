import type { ServerEvent } from '#contract/events.contract.ts'

const mostWaiting = 1000

/** As the page is told it, and of what is gone of which type it was: that tells who saw it. */
export type FeedEvent = Exclude<ServerEvent, { kind: 'removed' }> | { kind: 'removed'; id: string; documentType: string | null }

type Taken = IteratorResult<FeedEvent, undefined>

/** Events that one listener has not taken yet. */
export interface EventQueue {
  push: (event: FeedEvent) => void
  /** The next event as soon as there is one; done when the queue is closed. One at a time. */
  take: () => Promise<Taken>
  /** Ends also who waits for an event just now. */
  close: () => void
}

/** A listener that falls far behind is told `hello` instead of all that it missed: it then asks anew. */
export function createEventQueue(): EventQueue {
  const waiting: FeedEvent[] = []
  const end: Taken = { done: true, value: undefined }
  let closed = false
  let taker: ((taken: Taken) => void) | null = null
  const give = (taken: Taken): boolean => {
    const waitingTaker = taker
    taker = null
    waitingTaker?.(taken)
    return waitingTaker !== null
  }
  return {
    push: (event) => {
      if (closed || give({ done: false, value: event })) return
      if (waiting.length < mostWaiting) waiting.push(event)
      else waiting.splice(0, waiting.length, { kind: 'hello' })
    },
    take: async () => {
      const next = closed ? undefined : waiting.shift()
      if (next) return { done: false, value: next }
      if (closed) return end
      return new Promise((resolve) => {
        taker = resolve
      })
    },
    close: () => {
      closed = true
      give(end)
    },
  }
}
