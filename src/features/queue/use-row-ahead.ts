import { useQueryClient } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import { useSaveState } from '#client/save-state.store.ts'

export interface RowAhead {
  /** Asks for a record before it is opened, so that opening it takes no time. */
  fetch: (id: string) => void
  /** Whether it can be opened now: offline only what was asked for before. */
  canOpen: (id: string) => boolean
}

/** What of the rows is here already. */
export function useRowAhead(): RowAhead {
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const isOffline = useSaveState((state) => state.connection === 'lost')
  return {
    fetch: (id) => {
      if (!isOffline) void queryClient.prefetchQuery(queries.records.get.queryOptions({ input: { id } }))
    },
    canOpen: (id) => !isOffline || queryClient.getQueryData(queries.records.get.queryKey({ input: { id } })) !== undefined,
  }
}
