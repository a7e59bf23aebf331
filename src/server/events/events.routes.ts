import { implement } from '@orpc/server'
import { eventsContract } from '#contract/events.contract.ts'
import type { Context } from '../context.ts'
import type { EventFeed } from './event-feed.ts'

/** Server-sent events. The connection's end ends the listening. */
export function createEventsRoutes(feed: EventFeed) {
  const api = implement(eventsContract).$context<Context>()
  return {
    stream: api.stream.handler(async ({ signal }) => feed.follow(signal ?? new AbortController().signal)),
  }
}
