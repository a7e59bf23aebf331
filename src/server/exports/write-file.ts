import { findDocumentType } from '#catalogue/catalogue.ts'
import { byLines } from '#domain/export/by-lines.ts'
import { recordRows } from '#domain/export/record-rows.ts'
import type { Within } from '../database/within.ts'
import { isoDay } from '../records/iso-day.ts'
import type { ExportRequest } from './export-request.ts'
import { findFields } from './exports-repository.ts'
import { type ExportPlan, totalsOf } from './plan-export.ts'
import { writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { writeUbl } from './write-ubl.ts'
import { findTextRows } from './find-text-rows.ts'
import { withTexts } from './with-texts.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The bytes of the file. Evidence and texts are read from the database only where the file tells of them. */
export async function writeFile(
  within: Within,
  plan: ExportPlan,
  { format, now }: Pick<ExportRequest, 'format'> & { now: Date },
): Promise<Uint8Array> {
  const { columns, rowOf } = plan
  if (format === 'ubl') return writeUbl(plan.leaving)
  const leaving = await withTexts(within, plan.leaving, columns)
  if (format === 'json') {
    const ids = leaving.map(({ id }) => id)
    const texts = await findTextRows(within, leaving, columns)
    return writeJson(leaving, columns, { fields: await findFields(within, ids), rows: texts, rowOf, today: isoDay(now) })
  }
  const heading = columns.map(({ column }) => column)
  const rows = recordRows(rowOf === 'line' ? byLines(leaving, columns) : leaving, columns, findDocumentType)
  const all = [...rows, ...totalsOf(plan)]
  return format === 'csv' ? writeCsv(heading, all) : writeXlsx(heading, all)
}
