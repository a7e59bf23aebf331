import { findDocumentType } from '#catalogue/catalogue.ts'
import { hidesValues } from '#domain/glance-at.ts'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import type { DocumentReading } from '#engine/engine.ts'
import type { Within } from '../database/within.ts'
import { type NewEvent, listEvents } from '../records/records-repository.ts'
import { lastRemoteReading, remoteAskedEvent, remoteOutcomeEvent } from './kept-outcomes.ts'

interface OutcomeOfRecord {
  recordId: string
  host: string | null
  reading: DocumentReading
}

/** What became of a record at the remote API, with the line of the history that says it, where that is not there yet. */
export async function outcomeOf(
  within: Within,
  { recordId, host, reading: { remote, documentType } }: OutcomeOfRecord,
): Promise<{ outcome: RemoteOutcome | null; events: NewEvent[] }> {
  if (!remote || host === null) return { outcome: remote ?? null, events: [] }
  const before = remote.because === 'asked-before' ? lastRemoteReading(await listEvents(within, recordId)) : null
  if (before !== null) return { outcome: before.outcome, events: [] }
  const outcome = shownInPart(remote, documentType)
  return { outcome, events: [remoteOutcomeEvent(host, outcome)] }
}

/** Of a further document of a picture, whose record begins after it was asked for. */
export function eventsOfPart({ host, reading: { remote, documentType } }: Omit<OutcomeOfRecord, 'recordId'>): NewEvent[] {
  if (!remote || host === null) return []
  const answered = remoteOutcomeEvent(host, shownInPart(remote, documentType))
  return remote.outcome === 'not-sent' ? [answered] : [remoteAskedEvent(host), answered]
}

/** Of a document whose values are shown in part nobody keeps the digits. */
function shownInPart(outcome: RemoteOutcome, key: string | null): RemoteOutcome {
  const documentType = key === null ? null : findDocumentType(key)
  if (documentType === null || !hidesValues(documentType)) return outcome
  return { ...outcome, others: outcome.others.map(({ desc, content }) => ({ desc, content: content.replaceAll(/\d/g, '•') })) }
}
