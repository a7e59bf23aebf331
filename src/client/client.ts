import type { QueryClient } from '@tanstack/react-query'
import type { Api } from './api.ts'
import type { Journal } from './journal/journal.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { Session } from './session.ts'
import type { Queries } from './queries.ts'

/** How the page asks and keeps: one of each for the whole page. */
export interface Client {
  /** Who works here. */
  session: Session
  api: Api
  queries: Queries
  queryClient: QueryClient
  journal: Journal
  outbox: Outbox
}
