import type { ServerEvent } from '#contract/events.contract.ts'
import { recordChannel, recordNoticeSchema } from '../records/record-notice.ts'
import type { Services } from '../services.ts'
import { createEventQueue } from './event-queue.ts'
import { eventOfNotice } from './event-of-notice.ts'

/** What happens on any server process, for all who listen here. */
export interface EventFeed {
  /** `hello` first, then events as they happen, until the signal is aborted. */
  follow: (signal: AbortSignal) => AsyncGenerator<ServerEvent>
  /** How many listen. */
  listeners: () => number
}

/** One subscription to the database serves all listeners of this process; it begins with the first of them. */
export function createEventFeed(services: Pick<Services, 'database' | 'notifications' | 'log' | 'stopping'>): EventFeed {
  const queues = new Set<ReturnType<typeof createEventQueue>>()
  let subscription: Promise<unknown> | null = null
  const tell = (event: ServerEvent) => {
    for (const queue of queues) queue.push(event)
  }
  const hear = async (payload: string) => {
    if (queues.size === 0) return
    const event = await eventOfNotice(services, recordNoticeSchema.parse(JSON.parse(payload)))
    if (event) tell(event)
  }
  const subscribe = async () => {
    await services.notifications.subscribe(recordChannel, {
      onNotice: (payload) => void hear(payload).catch((error: unknown) => services.log.error(error, 'a notice could not be told')),
      // What was missed in between must be asked for, as at the start.
      onGap: () => tell({ kind: 'hello' }),
    })
  }
  const listen = async () => {
    subscription ??= subscribe().catch((error: unknown) => {
      subscription = null
      throw error
    })
    await subscription
  }

  return {
    listeners: () => queues.size,
    async *follow(signal) {
      await listen()
      const queue = createEventQueue(AbortSignal.any([signal, services.stopping]))
      queues.add(queue)
      try {
        yield { kind: 'hello' }
        yield* queue.events()
      } finally {
        queues.delete(queue)
      }
    },
  }
}
