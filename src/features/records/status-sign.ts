import type { RecordStatus } from '#domain/record.ts'
import type { TrustState } from '#ui/trust-state.ts'

/** The sign that stands for a record's status in a list. */
export const statusSign: Readonly<Record<RecordStatus, TrustState>> = {
  reading: 'missing',
  'to-review': 'look',
  postponed: 'look',
  verified: 'verified',
  exported: 'verified',
  passed: 'proven',
  rejected: 'conflict',
  unreadable: 'missing',
}
