import { seesAll } from '#domain/accounts/asker.ts'
import { AppError, type AppErrorCode, isAppErrorCode } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { EventFeed } from '../events/event-feed.ts'
import { type CaptureNeeds, type CreateRequest, createKey, createRecord } from './create-record.ts'
import { discardUnreadable } from './discard-unreadable.ts'
import { getRecord } from './get-record.ts'

export interface CreateAndReadNeeds extends CaptureNeeds {
  feed: EventFeed
}

export interface CreateAndReadRequest extends CreateRequest {
  /** How long the answer may be held back, in seconds. */
  wait: number
  /** The caller has gone. */
  signal: AbortSignal
}

/**
 * A new record, answered once it has been read or the time is over. A picture in which no document is found is refused
 * with the sentence that says so, and nothing of it is kept. A caller that goes before the answer keeps its record: it
 * may ask again.
 */
export async function createAndRead(needs: CreateAndReadNeeds, { wait, signal, ...request }: CreateAndReadRequest): Promise<RecordEntry> {
  const { id, ...made } = await createRecord(needs, request)
  if (wait === 0) return { id, ...made }
  const record = await readRecordWithin(needs, id, AbortSignal.any([signal, AbortSignal.timeout(wait * 1000)]))
  const code = record.status === 'unreadable' ? record.problem?.code : undefined
  if (signal.aborted || code === undefined || !isAppErrorCode(code) || isNobodysFault(code)) return record
  if (await discardUnreadable(needs, { id, version: record.version, key: createKey(request) })) throw new AppError(code)
  return getRecord(needs, id)
}

/** What says nothing of the picture; and what was charged for stays. */
function isNobodysFault(code: AppErrorCode): boolean {
  return code === 'internal' || code.startsWith('remote.')
}

/** The record once its reading has ended, or as it is when the time is over. */
async function readRecordWithin(needs: CreateAndReadNeeds, id: string, ends: AbortSignal): Promise<RecordEntry> {
  // It begins with a `hello`, and only then is the record looked at: nothing is missed in between.
  for await (const event of await needs.feed.follow(ends, seesAll)) {
    if (event.kind === 'progress' || event.kind === 'settings' || (event.kind !== 'hello' && event.id !== id)) continue
    const record = await getRecord(needs, id)
    if (record.status !== 'reading') return record
  }
  return getRecord(needs, id)
}
