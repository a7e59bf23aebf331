import type { OutboxEntry } from '#client/outbox/outbox.store.ts'
import { useMay } from '#client/use-may.ts'

/** Whether whoever works here may remove a captured document: what the server has already, only with the right to delete. */
export function useMayRemove(): (entry: OutboxEntry) => boolean {
  const may = useMay()
  return ({ recordId }) => recordId === null || may('records.delete')
}
