import type { EventKind } from '#domain/history/event-kind.ts'
import type { Within } from '../database/within.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'

export interface AccessEvent {
  kind: EventKind
  who: string
  /** Never a passphrase, a code or a token. */
  data?: Record<string, unknown>
}

/** Writes into the history what happened to access. */
export async function writeAccess(within: Within, { kind, who, data = {} }: AccessEvent, at: Date): Promise<void> {
  await addEvents(within, { recordId: null, at, who }, [{ kind, data }])
}

/** Whoever listens as this person is let go on every server, and asks anew as whoever they are then. */
export async function endStreams(needs: Pick<Services, 'notifications'>, within: Within, who: string): Promise<void> {
  await announce(needs, within, { kind: 'access', who })
}
