import { useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import type { EngineChoice } from '#domain/engine-choice.ts'
import type { ReadBy, RemoteReading } from '#domain/remote-reading.ts'
import { decide } from '../decisions.ts'
import { useReview } from '../review-context.ts'

export interface RemoteDesk {
  /** Where the record would be sent; null where it stays here, or nothing can be changed. */
  host: string | null
  choice: EngineChoice
  latest: RemoteReading | null
  /** `remote`: asked once more, and charged for; `here`: by our own engine alone. */
  readBy: (by: Exclude<ReadBy, 'choice'>) => void
}

/** What became of the open record at the remote API; null until it is known. */
export function useRemoteReading(): RemoteDesk | null {
  const client = useClient()
  const { record, isReadOnly } = useReview()
  const { data } = useQuery(
    client.queries.engines.ofRecord.queryOptions({ input: { id: record.id }, enabled: record.status !== 'reading' }),
  )
  if (data === undefined || record.status === 'reading') return null
  const hasPictures = record.pages.every(({ pictureKept }) => pictureKept)
  return {
    ...data,
    ...((isReadOnly || !hasPictures) && { host: null }),
    readBy: (by) => void decide(client, record.id, (change) => client.api.records.readAgain({ ...change, by })),
  }
}
