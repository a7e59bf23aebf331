import type { QueryClient } from '@tanstack/react-query'
import type { RecordEntry } from '#domain/record.ts'
import type { Api } from '../api.ts'
import { type AppFailure, appFailure, failureOf } from '../app-failure.ts'
import type { Queries } from '../queries.ts'
import type { StoredDraft, StoredSend } from './draft.ts'
import type { JournalShelf } from './journal-shelf.ts'
import type { OwnSaves } from './own-saves.ts'

export interface SyncNeeds {
  api: Api
  queries: Queries
  queryClient: QueryClient
  shelf: JournalShelf
}

export interface RecordSyncNeeds extends SyncNeeds {
  own: OwnSaves
}

/** How many times somebody else may change the record between our question and our save before it counts as passing trouble. */
const maxRebases = 5

/**
 * Sends all drafts of a record that may go. A save that was on its way is sent again word for word first.
 * Gives null when the server has everything, else the failure; drafts are never lost by it.
 */
export async function syncRecord(needs: RecordSyncNeeds, recordId: string): Promise<AppFailure | null> {
  let rebases = 0
  while (rebases <= maxRebases) {
    try {
      const send = await needs.shelf.takeSend(recordId, (baseVersion) => needs.own.standsOn(recordId, baseVersion))
      if (!send) return null
      await sendOnce(needs, send)
    } catch (error) {
      const failure = appFailure(error)
      if (failure.code === 'record.stale') {
        await rebase(needs, recordId)
        rebases += 1
        continue
      }
      if (!failure.passing) await refuse(needs, recordId, failure.code)
      return failure
    }
  }
  return failureOf('record.stale')
}

async function sendOnce(needs: RecordSyncNeeds, send: StoredSend): Promise<void> {
  const { recordId: id, version, onceKey, edits } = send
  const record = await needs.api.records.editFields({ id, version, onceKey, edits })
  needs.own.note(send, record)
  await needs.shelf.acknowledge(send, record)
  takeNewer(needs, record)
}

/** Puts a record that the server just gave into the cache, unless the cache knows a newer one. */
function takeNewer({ queries, queryClient }: SyncNeeds, record: RecordEntry): void {
  queryClient.setQueryData(queries.records.get.queryKey({ input: { id: record.id } }), (known) =>
    known && known.version > record.version ? known : record,
  )
}

/** Somebody else changed the record: our values stand on the newest, and those that differ from theirs wait for the person. */
async function rebase(needs: RecordSyncNeeds, recordId: string): Promise<void> {
  const newest = await needs.api.records.get({ id: recordId })
  await needs.shelf.rework(recordId, (draft) => rebased(draft, newest, needs.own))
  takeNewer(needs, newest)
}

/** The draft on top of the newest record; with a clash where both sides changed the value, and not to the same. */
export function rebased(draft: StoredDraft, newest: RecordEntry, own: OwnSaves): StoredDraft {
  const theirs = newest.fields.find((field) => field.key === draft.field)?.value ?? null
  const same = theirs === draft.baseValue || theirs === draft.value || own.isOurs(newest.id, draft.field, theirs)
  const onNewest = { ...draft, baseVersion: newest.version }
  return same ? { ...onNewest, baseValue: theirs, clash: null } : { ...onNewest, clash: { theirs, changedAt: newest.changedAt } }
}

/** What was typed is kept for the person to decide; of a record that was destroyed nothing may stay. */
async function refuse({ shelf }: SyncNeeds, recordId: string, code: string): Promise<void> {
  await shelf.rework(recordId, (draft) => (code === 'record.not-found' ? null : { ...draft, refused: code }))
}
