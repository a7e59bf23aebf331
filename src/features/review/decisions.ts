import { appFailure, type AppFailure } from '#client/app-failure.ts'
import type { Client } from '#client/client.ts'
import { onceKey } from '#client/once-key.ts'
import type { RecordEntry } from '#domain/record.ts'
import { beginSending, endSending, useReviewStore } from './review.store.ts'

interface Change {
  id: string
  version: number
  onceKey: string
}

/**
 * Brings a decision to the server: first what was typed, then the decision on top of it. Gives the record after it;
 * null when it did not come through, and then the screen says why. One at a time.
 */
export async function decide(
  client: Client,
  recordId: string,
  send: (change: Change) => Promise<RecordEntry>,
): Promise<RecordEntry | null> {
  if (useReviewStore.getState().isSending) return null
  beginSending()
  const failure = await client.journal.flush(recordId)
  if (failure !== null) return fail(failure)
  try {
    const record = await send({ id: recordId, version: versionOf(client, recordId), onceKey: onceKey() })
    client.queryClient.setQueryData(client.queries.records.get.queryKey({ input: { id: recordId } }), record)
    endSending(null)
    return record
  } catch (error) {
    const refused = appFailure(error)
    if (refused.status === 409 || refused.status === 422) void askAgain(client, recordId)
    return fail(refused)
  }
}

function fail({ sentence }: AppFailure): null {
  endSending(sentence)
  return null
}

function versionOf({ queries, queryClient }: Client, recordId: string): number {
  return queryClient.getQueryData(queries.records.get.queryKey({ input: { id: recordId } }))?.version ?? 1
}

async function askAgain({ queries, queryClient }: Client, recordId: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queries.records.get.key({ input: { id: recordId } }) })
}
