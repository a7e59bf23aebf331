import { AsyncIteratorClass } from '@orpc/server'
import type { Sight } from '#domain/accounts/asker.ts'
import { seesRecords, seesType } from '../accounts/sight.ts'
import type { Within } from '../database/within.ts'
import { recordChannel, recordNoticeSchema } from '../records/record-notice.ts'
import type { Services } from '../services.ts'
import { eventOfNotice } from './event-of-notice.ts'
import { type EventQueue, type FeedEvent, createEventQueue } from './event-queue.ts'

/** What happens on any server process, for all who listen here. */
export interface EventFeed {
  /** `hello` first, then events as they happen of what the listener sees, until the signal is aborted or the listener goes. */
  follow: (signal: AbortSignal, sight: Sight) => Promise<AsyncIteratorClass<FeedEvent, undefined>>
  /** How many listen. */
  listeners: () => number
}

/** Who listens at which queue. */
type Listeners = Map<EventQueue, string>

/** One subscription to the database serves all listeners of this process; it begins with the first of them. */
export function createEventFeed(services: Pick<Services, 'database' | 'notifications' | 'log' | 'stopping'>): EventFeed {
  const queues: Listeners = new Map()
  const listen = onceSubscribed(services, queues)
  return {
    listeners: () => queues.size,
    follow: async (signal, sight) => {
      await listen()
      const queue = createEventQueue()
      queue.push({ kind: 'hello' })
      queues.set(queue, sight.who)
      const ends = [signal, services.stopping]
      const leave = () => {
        for (const end of ends) end.removeEventListener('abort', leave)
        queues.delete(queue)
        queue.close()
      }
      for (const end of ends) end.addEventListener('abort', leave)
      if (ends.some((end) => end.aborted)) leave()
      // A generator could not be left while it waits; this can, when the connection breaks.
      return new AsyncIteratorClass(
        async () => takeSeen(services, queue, sight),
        async () => leave(),
      )
    },
  }
}

/** The next event of what the listener sees. */
async function takeSeen({ database }: Pick<Services, 'database'>, queue: EventQueue, sight: Sight): ReturnType<EventQueue['take']> {
  for (;;) {
    const taken = await queue.take()
    if (taken.done === true || (await isSeen(database, sight, taken.value))) return taken
  }
}

async function isSeen(within: Within, sight: Sight, event: FeedEvent): Promise<boolean> {
  if (sight.queues === null || event.kind === 'hello' || event.kind === 'settings') return true
  return event.kind === 'removed' ? seesType(sight, event.documentType) : seesRecords(within, sight, [event.id])
}

/** Subscribes at the first call; tried again at the next when that fails. */
function onceSubscribed(services: Pick<Services, 'database' | 'notifications' | 'log'>, queues: Listeners): () => Promise<void> {
  const tell = (event: FeedEvent) => {
    for (const queue of queues.keys()) queue.push(event)
  }
  // They come back as whoever they are then, or not at all.
  const letGo = (who: string) => {
    for (const [queue, listener] of queues) if (listener === who) queue.close()
  }
  const hear = async (payload: string) => {
    if (queues.size === 0) return
    const notice = recordNoticeSchema.parse(JSON.parse(payload))
    if (notice.kind === 'access') return letGo(notice.who)
    const event = await eventOfNotice(services, notice)
    if (event) tell(event)
  }
  let subscription: Promise<unknown> | null = null
  const subscribe = async () =>
    services.notifications.subscribe(recordChannel, {
      onNotice: (payload) => void hear(payload).catch((error: unknown) => services.log.error(error, 'a notice could not be told')),
      // What was missed in between must be asked for, as at the start.
      onGap: () => tell({ kind: 'hello' }),
    })
  return async () => {
    subscription ??= subscribe().catch((error: unknown) => {
      subscription = null
      throw error
    })
    await subscription
  }
}
