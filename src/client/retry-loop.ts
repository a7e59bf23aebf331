import { type AppFailure, failureOf } from './app-failure.ts'
import { retryDelayMs } from './retry-delay.ts'

/** Does a piece of work under its key again and again until it succeeds. */
export interface RetryLoop {
  /** From now on the browser's `online` event hurries what waits; all timers end when `signal` aborts. */
  start(signal: AbortSignal): void
  /** Works that long from now; asked again meanwhile, still once. */
  soon(key: string, delayMs: number): void
  /** Works at once, after the running turn of the same key, and gives what that said. */
  now(key: string): Promise<AppFailure | null>
}

interface Turn {
  timer: ReturnType<typeof setTimeout> | null
  running: Promise<AppFailure | null>
  attempts: number
}

/** Calls `work` for keys, one at a time for each, again while it fails in a way that passes; a throw counts as one. */
export function retryLoop(work: (key: string) => Promise<AppFailure | null>): RetryLoop {
  const turns = new Map<string, Turn>()
  let isStopped = false

  const turnOf = (key: string): Turn => {
    const turn = turns.get(key) ?? { timer: null, running: Promise.resolve(null), attempts: 0 }
    turns.set(key, turn)
    return turn
  }
  const soon = (key: string, delayMs: number) => {
    const turn = turnOf(key)
    if (!isStopped) turn.timer ??= setTimeout(() => void now(key), delayMs)
  }
  const now = (key: string): Promise<AppFailure | null> => {
    const turn = turnOf(key)
    if (turn.timer !== null) clearTimeout(turn.timer)
    turn.timer = null
    turn.running = turn.running.then(async () => {
      const failure = await work(key).catch(() => failureOf('internal'))
      turn.attempts = failure ? turn.attempts + 1 : 0
      if (failure?.passing) soon(key, retryDelayMs(turn.attempts))
      return failure
    })
    return turn.running
  }
  const hurry = () => {
    for (const [key, turn] of turns) if (turn.timer !== null) void now(key)
  }

  return {
    start(signal) {
      globalThis.addEventListener?.('online', hurry, { signal })
      signal.addEventListener('abort', () => {
        isStopped = true
        for (const turn of turns.values()) if (turn.timer !== null) clearTimeout(turn.timer)
      })
    },
    soon,
    now,
  }
}
