import { type ExportRun, exportFormatSchema } from '#contract/exports.contract.ts'
import type { ExportRunRow } from '../database/schema.ts'

/** A run as the wire knows it. */
export function runOfRow(row: Omit<ExportRunRow, 'record_ids'>): ExportRun {
  return {
    id: row.id,
    at: row.at.toISOString(),
    by: row.who,
    format: exportFormatSchema.parse(row.format),
    fileName: row.file_name,
    records: row.records,
    stayed: row.stayed,
  }
}
