import { implement } from '@orpc/server'
import { eventsContract } from '#contract/events.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Context } from '../context.ts'
import type { EventFeed } from './event-feed.ts'

/** Server-sent events. The connection's end ends the listening. */
export function createEventsRoutes(feed: EventFeed) {
  const api = implement(eventsContract).$context<Context>()
  return {
    stream: api.stream.handler(async ({ signal = new AbortController().signal, context }) => feed.follow(signal, sightOf(context))),
  }
}

/** Who may not look at records is told of none. */
function sightOf({ rights, who, queues }: Context): Sight {
  return { who, queues: rights.includes('records.read') ? queues : [] }
}
