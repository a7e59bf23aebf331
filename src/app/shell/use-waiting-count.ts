import { useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import { useMay } from '#client/use-may.ts'

/** How many documents wait to be looked at; null until known, and for who sees none. */
export function useWaitingCount(): number | null {
  const { queries } = useClient()
  const may = useMay()
  const asked = { input: { status: ['reading' as const, 'to-review' as const, 'unreadable' as const] }, enabled: may('records.read') }
  const { data } = useQuery(queries.records.counts.queryOptions(asked))
  return data?.total ?? null
}
