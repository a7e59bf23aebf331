import type { RecordEntry } from '../record.ts'

declare const exportable: unique symbol

/** What decides whether a record may leave. */
type Deciding = Pick<RecordEntry, 'status' | 'specimen' | 'settledBy'>

/** A record, or as much of it as is at hand, that may leave. Only `toExportableRecord` makes one, so nothing else can be written into a file. */
export type ExportableRecord<Part extends Deciding = RecordEntry> = Part & { readonly [exportable]: true }

export interface ExportPolicy {
  /** Whether the owner lets records leave that passed unseen because every field was proven. */
  passedAllowed: boolean
}

function mayLeave<Part extends Deciding>(record: Part, { passedAllowed }: ExportPolicy): record is ExportableRecord<Part> {
  if (record.specimen) return false
  if (record.status === 'verified') return true
  // An exported record that nobody settled had passed unseen before.
  const wasSeen = record.settledBy !== null
  if (record.status === 'exported') return wasSeen || passedAllowed
  return record.status === 'passed' && passedAllowed
}

/** The record if it may leave, else null: verified ones, those exported before, and passed ones where that is allowed; never a specimen. */
export function toExportableRecord<Part extends Deciding>(record: Part, policy: ExportPolicy): ExportableRecord<Part> | null {
  return mayLeave(record, policy) ? record : null
}
