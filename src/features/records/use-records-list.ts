import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from '#client/client-context.ts'
import type { ListedRecord } from '#client/wire-types.ts'
import { filterOfAddress, type RecordsAddress } from './records-address.ts'

const pageSize = 100

export interface RecordsList {
  rows: readonly ListedRecord[]
  /** All that match, loaded or not. */
  total: number
  state: 'loading' | 'failed' | 'ready'
  loadMore: (() => void) | null
  tryAgain: () => void
}

/** The records that the address means, newest first. */
export function useRecordsList(address: RecordsAddress): RecordsList {
  const { queries } = useClient()
  const query = useInfiniteQuery({
    ...queries.records.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filterOfAddress(address), sort: 'newest' as const, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  return {
    rows,
    total: query.data?.pages[0]?.total ?? 0,
    state: query.data !== undefined ? 'ready' : query.isError ? 'failed' : 'loading',
    loadMore: query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null,
    tryAgain: () => void query.refetch(),
  }
}

/** How many records each facet would give, following the search; and how many there are at all. */
export function useRecordCounts(address: RecordsAddress) {
  const { queries } = useClient()
  const filter = filterOfAddress(address)
  const matching = useQuery({ ...queries.records.counts.queryOptions({ input: filter }), placeholderData: keepPreviousData })
  const changed = useQuery({
    ...queries.records.counts.queryOptions({ input: { ...filter, changedSinceExport: true } }),
    placeholderData: keepPreviousData,
  })
  const all = useQuery(queries.records.counts.queryOptions({ input: {} }))
  return { matching: matching.data ?? null, changed: changed.data?.total ?? null, all: all.data?.total ?? null }
}
export type FacetCounts = ReturnType<typeof useRecordCounts>
