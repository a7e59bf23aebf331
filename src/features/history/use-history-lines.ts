import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from '#client/client-context.ts'
import type { HistoryLine } from '#client/wire-types.ts'
import { type HistoryAddress, askedByAddress } from './history-address.ts'

const pageSize = 50

export interface HistoryLines {
  lines: readonly HistoryLine[]
  state: 'loading' | 'failed' | 'ready'
  /** Null where the oldest line is shown already. */
  showOlder: (() => void) | null
  tryAgain: () => void
}

/** The lines that the address means, newest first. */
export function useHistoryLines(address: HistoryAddress): HistoryLines {
  const { queries } = useClient()
  const query = useInfiniteQuery({
    ...queries.history.list.infiniteOptions({
      input: (before: number | undefined) => ({ ...askedByAddress(address), limit: pageSize, before }),
      initialPageParam: undefined,
      getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.id),
    }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const { data } = query
  const lines = useMemo(() => data?.pages.flat() ?? [], [data])
  return {
    lines,
    state: data !== undefined ? 'ready' : query.isError ? 'failed' : 'loading',
    showOlder: query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null,
    tryAgain: () => void query.refetch(),
  }
}
