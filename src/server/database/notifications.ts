import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'

export interface NoticeHandler {
  onNotice: (payload: string) => void
  /** The connection was lost and stands again: notices in between are gone, so ask for what they told of. */
  onGap: () => void
}

/** PostgreSQL's LISTEN and NOTIFY over one connection of its own that comes back by itself. */
export interface Notifications {
  /** Resolves once it listens; call the result to stop. */
  subscribe: (channel: string, handler: NoticeHandler) => Promise<() => void>
  /** Sent when the transaction commits. The payload must stay below 8000 bytes. */
  notify: (within: Kysely<Database> | Transaction<Database>, channel: string, payload: string) => Promise<void>
  stop: () => Promise<void>
}
