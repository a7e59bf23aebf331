import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Recordings } from '#client/wire-types.ts'

export interface RecordingsDesk {
  recordings: Recordings
  isBusy: boolean
  /** Why the last change did not come true, as a sentence. */
  failure: string | null
  /** 0 ends it. */
  record: (hours: number) => void
  remove: (name: string) => void
}

/** What was recorded for support; null until it is known. */
export function useRecordings(): RecordingsDesk | null {
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const { data } = useQuery(queries.recordings.list.queryOptions())
  const onSuccess = (saved: Recordings) => queryClient.setQueryData(queries.recordings.list.queryKey(), saved)
  const switching = useMutation(queries.recordings.switch.mutationOptions({ onSuccess }))
  const removing = useMutation(queries.recordings.remove.mutationOptions({ onSuccess }))
  if (data === undefined) return null
  const error = switching.error ?? removing.error
  return {
    recordings: data,
    isBusy: switching.isPending || removing.isPending,
    failure: error === null ? null : appFailure(error).sentence,
    record: (hours) => switching.mutate({ hours }),
    remove: (name) => removing.mutate({ name }),
  }
}
