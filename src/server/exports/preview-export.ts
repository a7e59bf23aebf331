import { findDocumentType } from '#catalogue/catalogue.ts'
import { byLines } from '#domain/export/by-lines.ts'
import { recordRows } from '#domain/export/record-rows.ts'
import type { Reason } from '#domain/outcome.ts'
import type { Services } from '../services.ts'
import type { ExportRequest } from './export-request.ts'
import { type ExportSource, findAskedFor } from './exports-repository.ts'
import { withTexts } from './with-texts.ts'
import { type ExportPlan, emptyColumns, leftBefore, planExport, totalsOf } from './plan-export.ts'

const rowsShown = 10

export interface ExportPreview {
  columns: string[]
  rows: string[][]
  totals: string[][]
  records: number
  stayed: number
  empty: { column: string; recordIds: string[] }[]
  unfit: { recordId: string; name: string; faults: Reason[] }[]
  changedAfterExport: number
  leftBefore: ReturnType<typeof leftBefore>
}

/** What a run would write now; nothing is recorded. */
export async function previewExport({ database, now }: Pick<Services, 'database' | 'now'>, request: ExportRequest): Promise<ExportPreview> {
  const plan = planExport(await findAskedFor(database, request, now()), request)
  const { leaving, stayed, columns, rowOf } = plan
  const shown = await withTexts(database, leaving.slice(0, rowsShown), columns)
  const sources = rowOf === 'line' ? byLines(shown, columns).slice(0, rowsShown) : shown
  return {
    columns: columns.map(({ column }) => column),
    rows: recordRows(sources, columns, findDocumentType),
    totals: totalsOf(plan),
    records: leaving.length,
    stayed,
    empty: request.format === 'ubl' ? [] : emptyIn(plan),
    unfit: plan.unfit.map(({ record, faults }) => ({ recordId: record.id, name: nameOf(record), faults: [...faults] })),
    changedAfterExport: leaving.filter(({ version, exportedVersion }) => exportedVersion !== null && version > exportedVersion).length,
    leftBefore: leftBefore(plan),
  }
}

/** What a person would know it by. */
function nameOf({ fields, reference }: ExportSource): string {
  const named = ['sellerName', 'invoiceNumber'].flatMap((name) => fields.find(({ key }) => key === name)?.value ?? [])
  return named.join(', ') || reference
}

function emptyIn({ leaving, columns }: ExportPlan): ExportPreview['empty'] {
  const idsByColumn = new Map<string, string[]>()
  for (const record of leaving) {
    for (const { column } of emptyColumns(record, columns)) {
      const ids = idsByColumn.get(column) ?? []
      ids.push(record.id)
      idsByColumn.set(column, ids)
    }
  }
  return [...idsByColumn].map(([column, recordIds]) => ({ column, recordIds }))
}
