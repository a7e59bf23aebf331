import { useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'

/** How many documents wait to be looked at; null until known. */
export function useWaitingCount(): number | null {
  const { queries } = useClient()
  const { data } = useQuery(queries.records.counts.queryOptions({ input: { status: ['reading', 'to-review', 'unreadable'] } }))
  return data?.total ?? null
}
