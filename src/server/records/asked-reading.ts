import type { StoredRecord } from './stored-record.ts'

/** Which reading of a record it is: one that was asked for later takes its place. */
export interface AskedReading {
  recordId: string
  /** How often the record's reading had been asked for with this one. */
  asked: number
}

/** Whether the record still waits for just this reading. */
export function isAwaited(stored: StoredRecord | null, { asked }: Pick<AskedReading, 'asked'>): stored is StoredRecord {
  return stored?.row.status === 'reading' && stored.row.readings_asked === asked
}
