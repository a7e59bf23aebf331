import type { RecordEntry } from '../record.ts'

declare const exportable: unique symbol

/** A record that may leave. Only `toExportableRecord` makes one, so nothing else can be written into a file. */
export type ExportableRecord = RecordEntry & { readonly [exportable]: true }

export interface ExportPolicy {
  /** Whether the owner lets records leave that passed unseen because every field was proven. */
  passedAllowed: boolean
}

function mayLeave(record: RecordEntry, { passedAllowed }: ExportPolicy): record is ExportableRecord {
  if (record.specimen) return false
  if (record.status === 'verified') return true
  // An exported record that nobody settled had passed unseen before.
  const wasSeen = record.settledBy !== null
  if (record.status === 'exported') return wasSeen || passedAllowed
  return record.status === 'passed' && passedAllowed
}

/** The record if it may leave, else null: verified ones, those exported before, and passed ones where that is allowed; never a specimen. */
export function toExportableRecord(record: RecordEntry, policy: ExportPolicy): ExportableRecord | null {
  return mayLeave(record, policy) ? record : null
}
