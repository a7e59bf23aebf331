import type { Services } from '../services.ts'
import { addEvents, listEvents, lockRecord } from '../records/records-repository.ts'
import { remoteAskedEvent, wasAsked } from './kept-outcomes.ts'

/**
 * Writes down that the remote API is asked for a record, so that nobody asks a second time by himself, whatever becomes of
 * the answer. False where it was asked before, or the record is no longer being read.
 */
export async function mayAskRemote(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { recordId, host }: { recordId: string; host: string },
): Promise<boolean> {
  return database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, recordId)
    if (stored?.row.status !== 'reading') return false
    if (wasAsked(await listEvents(within, recordId))) return false
    await addEvents(within, { recordId, at: now(), who: 'machine' }, [remoteAskedEvent(host)])
    return true
  })
}
