import { z } from 'zod'
import { type RemoteOutcome, remoteOutcomeSchema } from '#domain/remote-outcome.ts'
import { type ReadBy, type RemoteReading, readBySchema } from '#domain/remote-reading.ts'
import type { EventRow } from '../database/schema.ts'
import type { NewEvent } from '../records/records-repository.ts'

// That the remote API is asked, and what it answered, is kept in the record's history, sealed as all that stands there.
const asked = 'remote-asked'
const kindOf = (outcome: RemoteOutcome['outcome']) => `remote-${outcome}` as const
const ended: ReadonlySet<string> = new Set(remoteOutcomeSchema.shape.outcome.options.map(kindOf))

const answerData = remoteOutcomeSchema.extend({ host: z.string() })
const questionData = z.object({ host: z.string() })
const againData = z.object({ by: readBySchema.optional() })

type Events = readonly Pick<EventRow, 'kind' | 'data' | 'at'>[]

export function remoteAskedEvent(host: string): NewEvent {
  return { kind: asked, data: { host } }
}

export function remoteOutcomeEvent(host: string, outcome: RemoteOutcome): NewEvent {
  return { kind: kindOf(outcome.outcome), source: 'flyocr', data: { host, ...outcome } }
}

/** After these a record is another question: what was asked of it before answers for nothing. */
const changes: ReadonlySet<string> = new Set(['captured', 'page-added', 'kept-whole'])

function isChange({ kind, data }: Events[number]): boolean {
  return changes.has(kind) || (kind === 'type-changed' && data?.['old'] !== data?.['new'])
}

/**
 * Whether the remote API was asked for the record as it is. Each question is charged, so a reading that is run again because
 * its server died, or because a page was turned, asks nobody; a person does who says so.
 */
export function wasAsked(events: Events): boolean {
  const last = events.find((event) => {
    const isUnsent = event.kind === kindOf('not-sent') || isChange(event) || asksAgain(event) === 'remote'
    return isUnsent || event.kind === asked
  })
  return last?.kind === asked
}

/** Who is to read the record, as a person said last; turning a page says nothing of that. */
export function readByOf(events: Events): ReadBy {
  for (const event of events) {
    const by = isChange(event) ? 'choice' : asksAgain(event)
    if (by !== null) return by
  }
  return 'choice'
}

/** What became of the last question; null where there was none, or where its answer never came and was not looked for yet. */
export function lastRemoteReading(events: Events): RemoteReading | null {
  const last = events.find((event) => event.kind === asked || ended.has(event.kind) || isChange(event))
  if (last === undefined || !ended.has(last.kind)) return null
  const { host, ...outcome } = answerData.parse(last.data)
  return { host, at: last.at.toISOString(), outcome }
}

/** Where the last question went that is still waited for, and when; null where none is. */
export function awaitedQuestion(events: Events): { host: string; at: Date } | null {
  const last = events.find((event) => event.kind === asked || ended.has(event.kind) || isChange(event) || asksAgain(event) !== null)
  return last?.kind === asked ? { host: questionData.parse(last.data).host, at: last.at } : null
}

function asksAgain({ kind, data }: Events[number]): ReadBy | null {
  if (kind !== 'asked-to-read-again') return null
  const { by = null } = againData.parse(data ?? {})
  return by
}
