import type { RecordEntry } from '#domain/record.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'

/** Settles a record as not good, with the reason. */
export async function rejectRecord(needs: ChangeNeeds, request: ChangeRequest & { reason: string }): Promise<RecordEntry> {
  const { reason, who } = request
  return changeRecord(needs, request, {
    name: 'reject',
    action: 'reject',
    apply: ({ record, readings }, { now }) => ({
      draft: {
        record: {
          ...record,
          status: 'rejected',
          rejectedReason: reason,
          postponedUntil: null,
          settledAt: now.toISOString(),
          settledBy: who,
        },
        readings,
      },
      events: [{ kind: 'rejected', source: 'person', data: { reason } }],
    }),
  })
}
