import { withoutAccepted } from '#domain/accepted-by-verifying.ts'
import type { RecordEntry } from '#domain/record.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'

/** Opens a settled record again, which also takes back a verification; its history goes on. */
export async function reopenRecord(needs: ChangeNeeds, request: ChangeRequest & { reason: string }): Promise<RecordEntry> {
  const { reason } = request
  return changeRecord(needs, request, {
    name: 'reopen',
    action: 'reopen',
    apply: ({ record, readings }) => ({
      draft: {
        record: { ...record, status: 'to-review', rejectedReason: null, postponedUntil: null, settledAt: null, settledBy: null },
        readings: withoutAccepted(readings),
      },
      events: [{ kind: 'reopened', source: 'person', data: { reason, from: record.status } }],
    }),
  })
}
