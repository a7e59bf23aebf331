import { useCallback } from 'react'
import { useClient } from '#client/client-context.ts'
import { decide } from '../decisions.ts'
import { useReview } from '../review-context.ts'

/** Has the open record read again as another type of document. */
export function useChangeType(): (documentType: string) => void {
  const client = useClient()
  const { record } = useReview()
  return useCallback(
    (documentType) => {
      if (documentType === record.documentType) return
      void decide(client, record.id, (change) => client.api.records.changeType({ ...change, documentType }))
    },
    [client, record.documentType, record.id],
  )
}
