import { implement } from '@orpc/server'
import { eventsContract } from '#contract/events.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { createEventFeed } from './event-feed.ts'

/** Server-sent events. The connection's end ends the listening. */
export function createEventsRoutes(services: Services) {
  const api = implement(eventsContract).$context<Context>()
  const feed = createEventFeed(services)
  return {
    stream: api.stream.handler(async ({ signal }) => feed.follow(signal ?? services.stopping)),
  }
}
