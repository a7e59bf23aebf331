import { createApi } from './api.ts'
import { openBrowserDatabase } from './browser-database.ts'
import type { Client } from './client.ts'
import { createJournal } from './journal/journal.ts'
import { journalShelf } from './journal/journal-shelf.ts'
import { createOutbox } from './outbox/outbox.ts'
import { outboxShelf } from './outbox/outbox-shelf.ts'
import { createQueries } from './queries.ts'
import { createQueryClient } from './query-client.ts'
import { followServerEvents } from './server-events.ts'
import { browserTabs } from './tabs.ts'

/** Makes the page's client and starts what works by itself until `signal` aborts: events, journal, outbox. */
export function startClient(signal: AbortSignal): Client {
  const api = createApi({ origin: location.origin })
  const queries = createQueries(api)
  const queryClient = createQueryClient()
  const door = openBrowserDatabase()
  const shared = { api, queries, queryClient, tabs: browserTabs(), now: () => Date.now() }
  const journal = createJournal({ ...shared, shelf: journalShelf(door) })
  const outbox = createOutbox({ ...shared, shelf: outboxShelf(door) })
  void journal.start(signal)
  void outbox.start(signal)
  void followServerEvents(shared, signal)
  return { api, queries, queryClient, journal, outbox }
}
