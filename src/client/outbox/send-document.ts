import type { RecordEntry } from '#domain/record.ts'
import type { Api } from '../api.ts'
import { type AppFailure, appFailure, failureOf } from '../app-failure.ts'
import type { OutboxShot } from './outbox-document.ts'
import type { OutboxShelf } from './outbox-shelf.ts'
import type { OutboxEntry } from './outbox.store.ts'

export interface SendNeeds {
  api: Api
  shelf: OutboxShelf
  /** Milliseconds since 1970. */
  now: () => number
}

/**
 * Brings one captured document to where the person wants it: its shots on the server, in one record and in order; or,
 * once the time to undo a deletion is over, gone here and there. Gives the failure that passes, if one is in the way.
 */
export async function sendDocument(needs: SendNeeds, documentKey: string): Promise<AppFailure | null> {
  const entry = await needs.shelf.entry(documentKey)
  if (!entry) return null
  if (entry.removeAt !== null) return entry.removeAt <= needs.now() ? removeDocument(needs, entry) : null
  let { recordId } = entry
  for (const shot of entry.shots.filter(({ state }) => state === 'waiting')) {
    const sent = await sendShot(needs, { ...entry, recordId }, shot)
    if ('failure' in sent) {
      await tellProblem(needs, shot, sent.failure)
      if (sent.failure.passing) return sent.failure
      continue
    }
    recordId = sent.record.id
    await needs.shelf.acknowledge(shot, recordId)
  }
  return null
}

async function sendShot(
  { api, shelf }: SendNeeds,
  { recordId, origin, reference, documentType }: OutboxEntry,
  shot: OutboxShot,
): Promise<{ record: RecordEntry } | { failure: AppFailure }> {
  const blob = await shelf.picture(shot.key)
  if (!blob) return { failure: failureOf('file.missing') }
  const capture = { file: new File([blob], shot.fileName, { type: shot.mediaType }), idempotencyKey: shot.key }
  try {
    if (recordId !== null) return { record: await api.records.addPage({ ...capture, id: recordId }) }
    return { record: await api.records.create({ ...capture, origin, reference, ...(documentType === null ? {} : { documentType }) }) }
  } catch (error) {
    return { failure: appFailure(error) }
  }
}

/** The server's sentence stands at the shot; being offline is said once, in the bar. */
async function tellProblem({ shelf }: SendNeeds, shot: OutboxShot, { code, sentence, passing }: AppFailure): Promise<void> {
  const problem = code === 'offline' ? null : { code, sentence }
  await shelf.changeShot(shot.key, { problem, state: passing ? 'waiting' : 'refused', attempts: shot.attempts + 1 })
}

async function removeDocument({ api, shelf }: SendNeeds, { key, recordId }: OutboxEntry): Promise<AppFailure | null> {
  try {
    if (recordId !== null) await api.records.remove({ id: recordId })
  } catch (error) {
    const failure = appFailure(error)
    if (failure.passing) return failure
  }
  await shelf.remove(key)
  return null
}
