import { writeWhole } from '../data-folder/write-whole.ts'
import { textOfHead } from './head-file.ts'
import type { HistoryKey } from './history-key.ts'
import { addSignature, findHead } from './history-repository.ts'
import type { Services } from '../services.ts'

/** What happened since the last signature can be cut off unseen, so it must not be long. */
const everyMs = 10_000

export interface SignNeeds extends Pick<Services, 'database' | 'now'> {
  key: HistoryKey
  file: string
}

/** Vouches for the history as it stands; does nothing where it has done so. Resolves with the number of the last line, 0 for none. */
export async function signHistory({ database, now, key, file }: SignNeeds, last = 0): Promise<number> {
  const head = await findHead(database)
  if (head === null || head.eventId === last) return head?.eventId ?? 0
  const signed = key.sign({ ...head, at: now() })
  await addSignature(database, signed)
  await writeWhole(file, textOfHead(signed, key.publicKey))
  return head.eventId
}

/** Vouches for what happens, as it happens; `stop` does so once more. */
export function keepSigning(needs: SignNeeds & Pick<Services, 'log'>): { stop: () => Promise<void> } {
  let last = 0
  let running: Promise<void> = Promise.resolve()
  const sign = async () => {
    running = running.then(async () => {
      last = await signHistory(needs, last)
    })
    // Tried again at the next turn.
    running = running.catch((cause: unknown) => needs.log.error({ err: cause }, 'the history could not be signed'))
    await running
  }
  const timer = setInterval(() => void sign(), everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await sign()
    },
  }
}
