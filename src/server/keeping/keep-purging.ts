import { type PurgeNeeds, purgePictures, purgeRecords } from './purge.ts'

/** A screen that counts down to the end is right by that much. */
const picturesEveryMs = 5000
/** Days are counted there, so an hour more or less is nothing. */
const recordsEveryMs = 60 * 60_000

export interface PurgingOptions extends PurgeNeeds {
  /** True when no other server uses this database: then nobody can undo any more what was settled before this start. */
  alone: boolean
}

/**
 * Destroys what is not to be kept, as its time comes; first what came due while no server ran. `stop` destroys also what
 * could still be undone: on a machine that is off, nothing may wait for its end.
 */
export function keepPurging({ alone, ...needs }: PurgingOptions): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const inTurn = async (work: () => Promise<unknown>) => {
    running = running.then(work).then(
      () => undefined,
      (cause: unknown) => needs.log.error({ err: cause }, 'what is not to be kept could not be looked for'),
    )
    await running
  }
  void inTurn(async () => purgePictures(needs, alone ? 'everybody' : 'nobody'))
  void inTurn(async () => purgeRecords(needs))
  const timers = [
    setInterval(() => void inTurn(async () => purgePictures(needs, 'nobody')), picturesEveryMs),
    setInterval(() => void inTurn(async () => purgeRecords(needs)), recordsEveryMs),
  ]
  for (const timer of timers) timer.unref()
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await inTurn(async () => purgePictures(needs, 'everybody'))
    },
  }
}
