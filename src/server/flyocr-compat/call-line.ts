import { CompatFailure } from './compat-failure.ts'

export interface CallLineLimits {
  /** Calls that are answered at the same time. */
  mostInside: number
  mostWaiting: number
}

/** Where calls wait for the engine, so that many at once take neither its time from people nor the server's memory. */
export interface CallLine {
  /**
   * Does the work when it is its turn. Clients take turns, however many calls each has waiting. Throws a `CompatFailure` of -3
   * where too many wait; rejects when `signal` is aborted meanwhile.
   */
  take: <T>(call: { client: string; signal: AbortSignal }, work: () => Promise<T>) => Promise<T>
}

interface Waiting {
  enter: () => void
}

export function createCallLine({ mostInside, mostWaiting }: CallLineLimits): CallLine {
  // In the order in which their turns come.
  const waiting = new Map<string, Waiting[]>()
  let inside = 0
  const countWaiting = () => [...waiting.values()].reduce((sum, { length }) => sum + length, 0)

  const letNextIn = () => {
    const [first] = waiting
    if (first === undefined) {
      inside -= 1
      return
    }
    const [client, [next, ...others]] = first
    waiting.delete(client)
    if (others.length > 0) waiting.set(client, others)
    next?.enter()
  }

  const stepOut = (client: string, left: Waiting) => {
    const others = (waiting.get(client) ?? []).filter((each) => each !== left)
    if (others.length > 0) waiting.set(client, others)
    else waiting.delete(client)
  }

  const turnOf = async (client: string, signal: AbortSignal): Promise<void> => {
    if (inside < mostInside) {
      inside += 1
      return
    }
    if (countWaiting() >= mostWaiting) throw new CompatFailure(-3, 'Too many calls are waiting here. Send it again in a moment.')
    await new Promise<void>((resolve, reject) => {
      const own: Waiting = { enter: () => {} }
      const leave = () => {
        stepOut(client, own)
        reject(signal.reason)
      }
      own.enter = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      signal.addEventListener('abort', leave, { once: true })
      waiting.set(client, [...(waiting.get(client) ?? []), own])
    })
  }

  return {
    take: async ({ client, signal }, work) => {
      signal.throwIfAborted()
      await turnOf(client, signal)
      try {
        return await work()
      } finally {
        letNextIn()
      }
    },
  }
}
