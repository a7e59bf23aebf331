import type { Transaction } from 'kysely'
import { AppError } from '#domain/app-error.ts'
import { type RecordAction, refusalOf } from '#domain/record-actions.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Database } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { claimOnce } from './once.ts'
import { getRecord } from './get-record.ts'
import { type RecordDraft, draftOf } from './record-draft.ts'
import { announce } from './record-notice.ts'
import { type NewEvent, addEvents, lockRecord } from './records-repository.ts'
import { saveDraft } from './save-draft.ts'

export type ChangeNeeds = Pick<Services, 'database' | 'notifications' | 'now'>

/** What every change of a record brings: which one, as of which version, by whom, and the name of the try. */
export interface ChangeRequest {
  id: string
  version: number
  onceKey: string
  who: string
}

interface ChangeStep {
  now: Date
  /** For what must come true together with the change. */
  within: Transaction<Database>
}

export interface Change {
  /** Names the operation, so that one key may serve for two of them. */
  name: string
  /** What the record's status must allow; null where every status does. */
  action: RecordAction | null
  apply: (
    draft: RecordDraft,
    step: ChangeStep,
  ) => { draft: RecordDraft; events: NewEvent[] } | Promise<{ draft: RecordDraft; events: NewEvent[] }>
}

/**
 * Changes a record in one transaction with its history. A try whose key is known changes nothing and answers with the
 * record as it is, stale or not. Throws `record.not-found`, `record.stale`, and what the status or the change refuse.
 */
export async function changeRecord(needs: ChangeNeeds, { id, version, onceKey, who }: ChangeRequest, change: Change): Promise<RecordEntry> {
  const now = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const key = `${change.name} ${id} ${onceKey}`
    if (!(await claimOnce(within, { key, recordId: id, version: version + 1, at: now }))) return
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    if (stored.row.version !== version) throw new AppError('record.stale')
    const before = draftOf(stored, now)
    const refusal = change.action && refusalOf(before.record.status, change.action)
    if (refusal) throw new AppError(refusal)
    const { draft, events } = await change.apply(before, { now, within })
    const saved = await saveDraft(within, draft, { version: version + 1, now })
    await addEvents(within, { recordId: id, at: now, who }, events)
    await announce(needs, within, { kind: 'record', ...saved })
  })
  return getRecord(needs, id)
}
