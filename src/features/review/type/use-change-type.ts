import { useCallback } from 'react'
import { useClient } from '#client/client-context.ts'
import type { RecordEntry } from '#domain/record.ts'
import { decide } from '../decisions.ts'

/** Has the open record read again as another type of document. */
export function useChangeType({ id, documentType }: Pick<RecordEntry, 'id' | 'documentType'>): (documentType: string) => void {
  const client = useClient()
  return useCallback(
    (other) => {
      if (other === documentType) return
      void decide(client, id, (change) => client.api.records.changeType({ ...change, documentType: other }))
    },
    [client, documentType, id],
  )
}
