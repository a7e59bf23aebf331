import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useClient } from '#client/client-context.ts'
import { pictureUrl } from '#client/picture-url.ts'
import type { RecordEntry } from '#domain/record.ts'
import { pictureVersion } from './picture/picture-version.ts'

const shown = 50

export interface QueuePlace {
  /** From 1; null when the record does not wait. */
  place: number | null
  total: number
  next: string | null
}

/** Brings the pictures into the browser's cache before they are looked at. */
function fetchPictures({ id, pages }: RecordEntry): void {
  for (const { index, transform, pictureKept } of pages) {
    if (transform !== null && pictureKept)
      new Image().src = pictureUrl({ recordId: id, pageIndex: index, version: pictureVersion(transform) })
  }
}

/** Where the record stands among those that wait, and which comes after it. The next two are fetched ahead. */
export function useQueue(recordId: string): QueuePlace {
  const { queries, queryClient } = useClient()
  const list = useQuery(
    queries.records.list.queryOptions({
      input: { status: ['to-review'], sort: 'oldest', limit: shown },
      placeholderData: keepPreviousData,
    }),
  )
  const ids = list.data?.items.map(({ id }) => id) ?? []
  const at = ids.indexOf(recordId)
  const others = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))]
  const ahead = others.slice(0, 2).join(' ')
  useEffect(() => {
    for (const id of ahead.split(' ').filter((each) => each !== '')) {
      void queryClient.fetchQuery(queries.records.get.queryOptions({ input: { id } })).then(fetchPictures, () => undefined)
      void queryClient.prefetchQuery(queries.records.known.queryOptions({ input: { id } }))
    }
  }, [ahead, queries, queryClient])
  return { place: at < 0 ? null : at + 1, total: list.data?.total ?? 0, next: others[0] ?? null }
}
