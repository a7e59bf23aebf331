import type { Reading } from '#domain/reading.ts'
import type { RecordEntry } from '#domain/record.ts'
import { type StoredRecord, recordOfRows } from './stored-record.ts'

/** A record in the making: what an operation starts from and what it leads to. Fields follow from the readings. */
export interface RecordDraft {
  record: Omit<RecordEntry, 'fields' | 'version' | 'changedAt'>
  /** All that was read, by machines and people. */
  readings: readonly Reading[]
}

export function draftOf(stored: StoredRecord, now: Date): RecordDraft {
  return { record: recordOfRows(stored, now), readings: stored.row.readings }
}
