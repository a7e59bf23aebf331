import { findPostmaster, stopPostmaster } from './postmaster.ts'

export interface Kept {
  pid: number
  /** Starts another; resolves with its process id once it answers. */
  start: () => Promise<number>
  cluster: string
  say: (text: string) => void
}

const lookEveryMs = 1000

/** Starts PostgreSQL again when it ends by itself: killed by hand or for want of memory. Resolves `stop` when it has ended for good. */
export function keepRunning({ pid: first, start, cluster, say }: Kept): () => Promise<void> {
  let pid = first
  let looking: Promise<void> = Promise.resolve()
  let busy = false

  const look = async (): Promise<void> => {
    if ((await findPostmaster(cluster)) !== null) return
    say('PostgreSQL has ended by itself and is started again')
    pid = await start()
  }
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    looking = look()
      .catch((cause: unknown) => say(cause instanceof Error ? cause.message : String(cause)))
      .finally(() => (busy = false))
  }, lookEveryMs)
  timer.unref()

  return async () => {
    clearInterval(timer)
    await looking
    await stopPostmaster(pid, cluster)
  }
}
