import { createApi } from './api.ts'
import { openBrowserDatabase } from './browser-database.ts'
import type { Client } from './client.ts'
import { createJournal } from './journal/journal.ts'
import { journalShelf } from './journal/journal-shelf.ts'
import { createOutbox } from './outbox/outbox.ts'
import { outboxShelf } from './outbox/outbox-shelf.ts'
import { letGoHere } from './let-go-here.ts'
import { createQueries } from './queries.ts'
import { createQueryClient } from './query-client.ts'
import { followServerEvents } from './server-events.ts'
import { type Session, databaseOf } from './session.ts'
import { browserTabs } from './tabs.ts'

/** Makes the client of whoever works here and starts what works by itself until `signal` aborts: events, journal, outbox. */
export function startClient(session: Session, signal: AbortSignal): Client {
  const api = createApi({ origin: location.origin, person: session.person?.id ?? null, onSignedOut: () => location.reload() })
  const queries = createQueries(api)
  const queryClient = createQueryClient()
  const door = openBrowserDatabase(databaseOf(session))
  const shared = { api, queries, queryClient, tabs: browserTabs(), now: () => Date.now() }
  const journal = createJournal({ ...shared, shelf: journalShelf(door) })
  const outbox = createOutbox({ ...shared, shelf: outboxShelf(door) })
  void journal.start(signal)
  void outbox.start(signal)
  void followServerEvents({ ...shared, heard: (event) => letGoHere({ journal, outbox }, event) }, signal)
  return { session, api, queries, queryClient, journal, outbox }
}
