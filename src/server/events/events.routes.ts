import { implement } from '@orpc/server'
import { eventsContract } from '#contract/events.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import type { EventFeed } from './event-feed.ts'

/** Server-sent events. The connection's end ends the listening, and so does that of what one was let in by. */
export function createEventsRoutes(feed: EventFeed, { now }: Pick<Services, 'now'>) {
  const api = implement(eventsContract).$context<Context>()
  return {
    stream: api.stream.handler(async ({ signal = new AbortController().signal, context }) =>
      feed.follow(whileLetIn(signal, context, now()), sightOf(context)),
    ),
  }
}

/** No timer is longer; whoever listens that long is let go once a day, and comes back. */
const longestMs = 24 * 60 * 60_000

/** Aborted with the connection, and when the session or token runs out that somebody listens by. */
function whileLetIn(connection: AbortSignal, { until }: Context, now: Date): AbortSignal {
  if (until === undefined) return connection
  const ending = new AbortController()
  const end = () => {
    clearTimeout(timer)
    ending.abort()
  }
  const timer = setTimeout(end, Math.min(Math.max(until.getTime() - now.getTime(), 0), longestMs))
  timer.unref()
  connection.addEventListener('abort', end, { once: true })
  if (connection.aborted) end()
  return ending.signal
}

/** Who may not look at records is told of none. */
function sightOf({ rights, who, queues }: Context): Sight {
  return { who, queues: rights.includes('records.read') ? queues : [] }
}
