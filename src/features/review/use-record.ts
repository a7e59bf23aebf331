import { useQuery } from '@tanstack/react-query'
import { type AppFailure, appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { RecordEntry } from '#domain/record.ts'

export interface RecordAsked {
  record: RecordEntry | undefined
  /** Why it is not here; null while it is asked for. */
  failure: AppFailure | null
  askAgain: () => void
}

/** The record as the server holds it. What was known stays on the screen while the server is away, not when it is gone. */
export function useRecord(recordId: string): RecordAsked {
  const { queries } = useClient()
  const { data, error, refetch } = useQuery(queries.records.get.queryOptions({ input: { id: recordId } }))
  // Without it a value may seem proven that is not; a server that cannot say it says so when the record is verified.
  const { isPending: isUnknown } = useQuery(queries.records.known.queryOptions({ input: { id: recordId } }))
  const failure = error === null ? null : appFailure(error)
  const isGone = failure?.code === 'record.not-found'
  return { record: isGone || isUnknown ? undefined : data, failure, askAgain: () => void refetch() }
}
