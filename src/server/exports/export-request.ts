import type { ExportColumn, ExportRun } from '#contract/exports.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { RecordFilter } from '#contract/records.contract.ts'

/** What is asked for: chosen records, or all that match; in which form. */
export interface ExportRequest {
  sight: Sight
  format: ExportRun['format']
  /** Empty: every field of the types concerned, in document order. */
  columns: readonly ExportColumn[]
  recordIds?: readonly string[] | undefined
  filter?: RecordFilter | undefined
  onlyNew: boolean
  /** What is a row: a record unless said otherwise. */
  rowOf?: 'record' | 'line'
  hasTotals?: boolean
}
