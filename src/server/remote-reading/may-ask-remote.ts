import type { Services } from '../services.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents, listEvents, lockRecord } from '../records/records-repository.ts'
import { readByOf, remoteAskedEvent, wasAsked } from './kept-outcomes.ts'

/**
 * Writes down that the remote API is asked for a record, so that nobody asks a second time by himself, whatever becomes of
 * the answer; whoever watches the record is told. False where it was asked before, where a person
 * has said meanwhile that it is read here, or where the record is no longer being read.
 */
export async function mayAskRemote(
  needs: Pick<Services, 'database' | 'notifications' | 'now'>,
  { recordId, host }: { recordId: string; host: string },
): Promise<boolean> {
  return needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, recordId)
    if (stored?.row.status !== 'reading') return false
    const events = await listEvents(within, recordId)
    if (wasAsked(events) || readByOf(events) === 'here') return false
    await addEvents(within, { recordId, at: needs.now(), who: 'machine' }, [remoteAskedEvent(host)])
    await announce(needs, within, { kind: 'record', id: recordId, version: stored.row.version, status: stored.row.status })
    return true
  })
}
