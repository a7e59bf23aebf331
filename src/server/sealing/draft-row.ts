import type { RecordRow } from '../database/schema.ts'

/** What `storedRow` decides. */
export type SealingColumn = 'id' | 'sealed' | 'marks'

/** What follows from a record's draft; the other columns are of what became of the record since. */
export type DraftRow = Omit<
  RecordRow,
  | SealingColumn
  | 'exported_at'
  | 'exported_version'
  | 'split_from'
  | 'kept_whole'
  | 'keeps_pictures'
  | 'held_at'
  | 'held_by'
  | 'held_why'
  | 'faces_asked_by'
  | 'readings_asked'
>
