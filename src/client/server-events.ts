import type { QueryClient } from '@tanstack/react-query'
import type { ServerEvent } from '#contract/events.contract.ts'
import type { Api } from './api.ts'
import { untilInView, whileInView } from './in-view.ts'
import { type Queries, type ReadingProgress, readingProgressKey, readingProgressOptions } from './queries.ts'
import { retryDelayMs } from './retry-delay.ts'
import { soon } from './soon.ts'
import { wakeUp } from './wake-up.ts'

interface CacheNeeds {
  queries: Queries
  queryClient: QueryClient
}

interface EventNeeds extends CacheNeeds {
  api: Api
  /** What this browser keeps hears of it too. */
  heard: (event: ServerEvent) => void
}

/** A window out of view lets the stream go: a browser has only six connections for all of its tabs. */
const outOfViewMs = 30_000

/** An export changes thousands of records at once: their lists are asked for once. */
const listsPauseMs = 100

/** Listens to the server until `signal` aborts, connects again by itself, and keeps the cache of queries true. */
export async function followServerEvents(needs: EventNeeds, signal: AbortSignal): Promise<void> {
  let attempt = 0
  const refreshLists = soon(() => invalidateLists(needs), listsPauseMs)
  while (!signal.aborted) {
    await untilInView(signal)
    const inView = whileInView(signal, outOfViewMs)
    try {
      for await (const event of await needs.api.events.stream(undefined, { signal: inView })) {
        attempt = 0
        takeServerEvent(needs, event, refreshLists)
        needs.heard(event)
      }
    } catch {
      // Any failure is the same here: the stream is gone and is asked for again.
    }
    if (inView.aborted) continue
    attempt += 1
    await wakeUp(retryDelayMs(attempt), signal)
  }
}

/** Brings the cache up to date with one event; `refreshLists` is called where lists are out of date. */
export function takeServerEvent({ queries, queryClient }: CacheNeeds, event: ServerEvent, refreshLists: () => void): void {
  switch (event.kind) {
    case 'hello':
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== readingProgressKey })
      return
    case 'progress':
      queryClient.setQueryData(readingProgressOptions(event.id).queryKey, (known: ReadingProgress | undefined) => ({
        documentType: event.documentType ?? known?.documentType ?? null,
        readings: [...(known?.readings ?? []).filter((reading) => reading.pageIndex !== event.pageIndex), ...event.readings],
      }))
      return
    case 'record':
      takeRecordChange({ queries, queryClient }, event)
      refreshLists()
      return
    case 'removed':
      // A screen that shows it asks again, and learns that it is gone.
      void queryClient.resetQueries({ queryKey: queries.records.get.key({ input: { id: event.id } }) })
      queryClient.removeQueries({ queryKey: readingProgressOptions(event.id).queryKey })
      refreshKnown({ queries, queryClient })
      refreshLists()
      return
    case 'picture-destroyed':
      takeDestroyedPicture({ queries, queryClient }, event.id)
      return
    case 'settings':
      void queryClient.invalidateQueries({ queryKey: queries.settings.key() })
      void queryClient.invalidateQueries({ queryKey: queries.keeping.key() })
      void queryClient.invalidateQueries({ queryKey: queries.engines.key() })
      void queryClient.invalidateQueries({ queryKey: queries.recordings.key() })
      void queryClient.invalidateQueries({ queryKey: queries.taxOffice.key() })
      refreshKnown({ queries, queryClient })
  }
}

function takeRecordChange(needs: CacheNeeds, event: Extract<ServerEvent, { kind: 'record' }>): void {
  const { queries, queryClient } = needs
  const input = { id: event.id }
  const known = queryClient.getQueryData(queries.records.get.queryKey({ input }))
  if (!known || known.version < event.version) {
    void queryClient.invalidateQueries({ queryKey: queries.records.get.key({ input }) })
  }
  void queryClient.invalidateQueries({ queryKey: queries.records.history.key({ input }) })
  void queryClient.invalidateQueries({ queryKey: queries.taxOffice.list.key({ input }) })
  void queryClient.invalidateQueries({ queryKey: queries.engines.ofRecord.key({ input }) })
  void queryClient.invalidateQueries({ queryKey: queries.faces.list.key({ input }) })
  void queryClient.invalidateQueries({ queryKey: queries.liveness.list.key({ input }) })
  void queryClient.invalidateQueries({ queryKey: queries.pages.redactions.key() })
  // Of all: records may share a picture.
  void queryClient.invalidateQueries({ queryKey: queries.keeping.ofRecord.key() })
  // Any change may make a record the same as another, or no more.
  void queryClient.invalidateQueries({ queryKey: queries.records.twins.key() })
  refreshKnown(needs)
}

/** Its version stays: nothing that a person could have changed is another. */
function takeDestroyedPicture({ queries, queryClient }: CacheNeeds, id: string): void {
  const input = { id }
  void queryClient.invalidateQueries({ queryKey: queries.records.get.key({ input }) })
  void queryClient.invalidateQueries({ queryKey: queries.records.history.key({ input }) })
  void queryClient.invalidateQueries({ queryKey: queries.keeping.ofRecord.key({ input }) })
}

/** What is remembered of suppliers comes and goes with other records; who we are is set. */
function refreshKnown({ queries, queryClient }: CacheNeeds): void {
  void queryClient.invalidateQueries({ queryKey: queries.records.known.key() })
}

function invalidateLists({ queries, queryClient }: CacheNeeds): void {
  void queryClient.invalidateQueries({ queryKey: queries.records.list.key() })
  void queryClient.invalidateQueries({ queryKey: queries.records.counts.key() })
  void queryClient.invalidateQueries({ queryKey: queries.exports.preview.key() })
  void queryClient.invalidateQueries({ queryKey: queries.exports.list.key() })
}
