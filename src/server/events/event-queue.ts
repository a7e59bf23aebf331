import type { ServerEvent } from '#contract/events.contract.ts'

const mostWaiting = 1000

/** Events that one listener has not taken yet. */
export interface EventQueue {
  push: (event: ServerEvent) => void
  /** Ends when the signal is aborted. */
  events: () => AsyncGenerator<ServerEvent>
}

/** A listener that falls far behind is told `hello` instead of all that it missed: it then asks anew. */
export function createEventQueue(signal: AbortSignal): EventQueue {
  let waiting: ServerEvent[] = []
  let wake: () => void = () => undefined
  signal.addEventListener('abort', () => wake(), { once: true })
  return {
    push: (event) => {
      waiting = waiting.length >= mostWaiting ? [{ kind: 'hello' }] : [...waiting, event]
      wake()
    },
    async *events() {
      while (!signal.aborted) {
        const now = waiting
        waiting = []
        yield* now
        if (waiting.length > 0 || signal.aborted) continue
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
