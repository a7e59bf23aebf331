/** What a thread does, as one number that it shares with whoever watches it. */
export type FileWork = Int32Array<SharedArrayBuffer>

const [elsewhere, onFile, condemned] = [0, 1, 2]

export function newFileWork(): FileWork {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

let watched: FileWork | null = null

/** From now on this thread says when it works on a file. One task at a time runs in a thread. */
export function sayFileWork(shared: FileWork): void {
  watched = shared
}

/**
 * Calls what opens, reads or draws a file that may have been made to take for ever. Within, and only within, the thread may be
 * killed: a thread in which a network runs would take the whole process along. Throws where that was decided at its last moment.
 */
export function asFileWork<T>(work: () => T): T {
  const shared = watched
  if (shared === null || Atomics.compareExchange(shared, 0, elsewhere, onFile) !== elsewhere) return work()
  try {
    return work()
  } finally {
    leave(shared)
  }
}

function leave(shared: FileWork): void {
  if (Atomics.compareExchange(shared, 0, onFile, elsewhere) === condemned) throw new Error('This thread is about to be stopped')
}

export function isAtFileWork(shared: FileWork): boolean {
  return Atomics.load(shared, 0) === onFile
}

/** Whether the thread may be killed now: it is at a file, and will do nothing else any more. */
export function condemn(shared: FileWork): boolean {
  return Atomics.compareExchange(shared, 0, onFile, condemned) === onFile
}
