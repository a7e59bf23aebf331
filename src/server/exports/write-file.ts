import { recordRows } from '#domain/export/record-rows.ts'
import type { Within } from '../database/within.ts'
import type { ExportRequest } from './export-request.ts'
import { findFields } from './exports-repository.ts'
import type { ExportPlan } from './plan-export.ts'
import { writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The bytes of the file. Evidence is read from the database only where the format tells of it. */
export async function writeFile(within: Within, { leaving, columns }: ExportPlan, format: ExportRequest['format']): Promise<Uint8Array> {
  if (format === 'json') {
    const fields = await findFields(
      within,
      leaving.map(({ id }) => id),
    )
    return writeJson(leaving, columns, fields)
  }
  const heading = columns.map(({ column }) => column)
  const rows = recordRows(leaving, columns)
  return format === 'csv' ? writeCsv(heading, rows) : writeXlsx(heading, rows)
}
