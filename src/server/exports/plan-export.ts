import { documentTypes, findDocumentType } from '#catalogue/catalogue.ts'
import { exportColumns } from '#domain/export/export-columns.ts'
import { type ExportableRecord, toExportableRecord } from '#domain/export/exportable-record.ts'
import type { RowColumn } from '#domain/export/record-rows.ts'
import { totalsRows } from '#domain/export/totals-rows.ts'
import type { ExportRequest } from './export-request.ts'
import type { ExportSource } from './exports-repository.ts'
import { type UnfitRecord, fitForUbl, ublColumns } from './fit-for-ubl.ts'

/** Records that pass unseen leave only where the owner allows it; until accounts bring such a switch, nobody does. */
const policy = { passedAllowed: false }

export interface ExportPlan {
  leaving: ExportableRecord<ExportSource>[]
  /** How many of those asked for may not leave. */
  stayed: number
  /** Those that might leave but cannot be written in the format asked for, and why. */
  unfit: readonly UnfitRecord[]
  columns: readonly RowColumn[]
  rowOf: 'record' | 'line'
  hasTotals: boolean
}

type Asked = Pick<ExportRequest, 'columns' | 'rowOf' | 'hasTotals'> & Partial<Pick<ExportRequest, 'format'>>

/** Which of the records asked for leave, and in which columns. */
export function planExport(asked: readonly ExportSource[], { format, columns, rowOf = 'record', hasTotals = false }: Asked): ExportPlan {
  const leaving = asked.flatMap((record) => toExportableRecord(record, policy) ?? [])
  const stayed = asked.length - leaving.length
  if (format === 'ubl') return { ...fitForUbl(leaving), stayed, columns: ublColumns, rowOf: 'record', hasTotals: false }
  const chosen = columns.length > 0 ? columns : columnsOf(leaving, rowOf)
  return { leaving, stayed, unfit: [], columns: chosen, rowOf, hasTotals }
}

function columnsOf(records: readonly ExportSource[], rowOf: ExportPlan['rowOf']): RowColumn[] {
  const keys = new Set(records.map(({ documentType }) => documentType))
  return exportColumns(
    documentTypes().filter(({ key }) => keys.has(key)),
    rowOf,
  )
}

/** The rows of totals over all that leaves, one for each currency; [] where none are asked for or there are none. */
export function totalsOf({ leaving, columns, hasTotals }: ExportPlan): string[][] {
  return hasTotals ? totalsRows(leaving, columns, findDocumentType) : []
}

/** Records that leave as they left before, and when the last of them did, ISO; null where none did. */
export function leftBefore({ leaving }: ExportPlan): { records: number; lastAt: string } | null {
  const times = leaving.flatMap(({ version, exportedVersion, exportedAt }) =>
    exportedVersion !== null && version <= exportedVersion && exportedAt !== null ? [exportedAt] : [],
  )
  const lastAt = times.toSorted().at(-1)
  return lastAt === undefined ? null : { records: times.length, lastAt }
}

/** The columns of fields that a record's own type has and that are empty for it. */
export function emptyColumns(record: ExportSource, columns: readonly RowColumn[]): RowColumn[] {
  const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
  const filled = new Set(record.fields.flatMap(({ key, value }) => (value === null || value === '' ? [] : [key])))
  return columns.filter(({ field }) => documentType !== null && Object.hasOwn(documentType.fields, field) && !filled.has(field))
}
