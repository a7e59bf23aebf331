import type { RecordEntry } from '#domain/record.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'

/** Puts a record off. It comes back by itself: from that time on it counts as waiting for review. */
export async function postponeRecord(needs: ChangeNeeds, request: ChangeRequest & { until: string }): Promise<RecordEntry> {
  const { until } = request
  return changeRecord(needs, request, {
    name: 'postpone',
    action: 'postpone',
    apply: ({ record, readings }) => ({
      draft: { record: { ...record, status: 'postponed', postponedUntil: new Date(until).toISOString() }, readings },
      events: [{ kind: 'postponed', source: 'person', data: { until } }],
    }),
  })
}
