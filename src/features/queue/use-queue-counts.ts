import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import { filterOfView, type QueueView } from './queue-view.ts'

export interface QueueCounts {
  byView: Readonly<Record<QueueView, number>>
  doneToday: number
}

/** How many records each view holds, following the search; null until known. */
export function useQueueCounts(text: string): QueueCounts | null {
  const { queries } = useClient()
  const waiting = useQuery({
    ...queries.records.counts.queryOptions({ input: filterOfView('all', text) }),
    placeholderData: keepPreviousData,
  })
  const postponed = useQuery({
    ...queries.records.counts.queryOptions({ input: filterOfView('postponed', text) }),
    placeholderData: keepPreviousData,
  })
  if (waiting.data === undefined || postponed.data === undefined) return null
  const { total, doubt, doneToday } = waiting.data
  return { byView: { all: total, look: doubt.look, rule: doubt.rule, postponed: postponed.data.total }, doneToday }
}
