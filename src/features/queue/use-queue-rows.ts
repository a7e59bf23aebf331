import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useClient } from '#client/client-context.ts'
import type { ListedRecord } from '#client/wire-types.ts'
import { keepOrder } from './keep-order.ts'
import { filterOfView, type QueueAddress } from './queue-view.ts'

const pageSize = 100

export interface QueueRows {
  /** Names the view, order and search that these are rows of. */
  key: string
  rows: readonly ListedRecord[]
  /** All that match, loaded or not. */
  total: number
  state: 'loading' | 'failed' | 'ready'
  hasMore: boolean
  loadMore: () => void
  tryAgain: () => void
}

/** The rows of a view, kept up to date; what comes while they are looked at stands at the end. */
export function useQueueRows(address: QueueAddress): QueueRows {
  const { queries } = useClient()
  const key = `${address.view} ${address.sort} ${address.text}`
  const query = useInfiniteQuery({
    ...queries.records.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filterOfView(address.view, address.text), sort: address.sort, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const fresh = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const rows = useSteadyOrder(fresh, query.isPlaceholderData ? null : key)
  return {
    key,
    rows,
    total: query.data?.pages[0]?.total ?? 0,
    state: query.data !== undefined ? 'ready' : query.isError ? 'failed' : 'loading',
    hasMore: query.hasNextPage,
    loadMore: () => void (query.isFetchingNextPage || query.fetchNextPage()),
    tryAgain: () => void query.refetch(),
  }
}

interface Shown {
  key: string | null
  fresh: readonly ListedRecord[]
  rows: readonly ListedRecord[]
}

/** The same rows in the order in which they were first shown under `key`; null: those of another key still stand in. */
function useSteadyOrder(fresh: readonly ListedRecord[], key: string | null): readonly ListedRecord[] {
  const [shown, setShown] = useState<Shown>({ key: null, fresh: [], rows: [] })
  if (key === null) return fresh
  if (shown.key === key && shown.fresh === fresh) return shown.rows
  const before = shown.key === key ? shown.rows.map((row) => row.id) : []
  const rows = keepOrder(before, fresh)
  setShown({ key, fresh, rows })
  return rows
}
