import { findDocumentType } from '#catalogue/catalogue.ts'
import { hasVerdict, verdictOfStored } from '#domain/document-verdict.ts'
import { byLines, lineField } from '#domain/export/by-lines.ts'
import type { ExportableRecord } from '#domain/export/exportable-record.ts'
import { type RowColumn, recordRows } from '#domain/export/record-rows.ts'
import { placeOfColumnKey } from '#domain/table/column-key.ts'
import type { PageRows } from './find-text-rows.ts'
import type { ExportSource, JudgedField } from './exports-repository.ts'

interface JsonParts {
  fields: ReadonlyMap<string, readonly JudgedField[]>
  /** Rows of the records' pages, where a column asks for their text. */
  rows: ReadonlyMap<string, readonly PageRows[]>
  rowOf: 'record' | 'line'
  /** ISO date. */
  today: string
}

/** Records with the columns' values as they are written, their lines where asked for, of bills whether they agree with themselves, for each field why its value is trusted, and texts row by row. */
export function writeJson(
  records: readonly ExportableRecord<ExportSource & { text?: string }>[],
  all: readonly RowColumn[],
  { fields, rows: textRows, rowOf, today }: JsonParts,
): Uint8Array {
  const ofLines = all.filter(({ field }) => isOfLine(field))
  const columns = all.filter(({ field }) => !isOfLine(field))
  const rows = recordRows(records, columns, findDocumentType)
  const entries = records.map((record, at) => ({
    record_id: record.id,
    document_type: record.documentType,
    looked_at_by: record.settledBy,
    verified_at: record.settledBy === null ? null : record.settledAt,
    ...verdictOf(record, fields.get(record.id) ?? [], today),
    values: Object.fromEntries(columns.map(({ column }, index) => [column, rows[at]?.[index] ?? ''])),
    ...(rowOf === 'line' && { lines: linesOf(record, ofLines) }),
    ...(textRows.has(record.id) && { pages: textRows.get(record.id) }),
    evidence: evidenceOf(fields.get(record.id) ?? [], columns),
  }))
  return Buffer.from(`${JSON.stringify(entries, null, 2)}\n`, 'utf8')
}

/** Of a bill, whether it agrees with itself and why. */
function verdictOf({ documentType: key }: Pick<ExportSource, 'documentType'>, fields: readonly JudgedField[], today: string) {
  const documentType = key === null ? null : findDocumentType(key)
  return documentType !== null && hasVerdict(documentType) ? { verdict: verdictOfStored(documentType, fields, today) } : {}
}

function isOfLine(field: string): boolean {
  return field === lineField || placeOfColumnKey(field) !== null
}

function linesOf(record: ExportableRecord<ExportSource>, columns: readonly RowColumn[]): Record<string, string>[] {
  const lines = byLines([record], columns).filter(({ fields }) => fields.some(({ key }) => key === lineField))
  return recordRows(lines, columns, findDocumentType).map((row) =>
    Object.fromEntries(columns.map(({ column }, at) => [column, row[at] ?? ''])),
  )
}

function evidenceOf(fields: readonly JudgedField[], columns: readonly RowColumn[]) {
  const entries = columns.flatMap(({ field: key, column }) => {
    const field = fields.find((each) => each.key === key)
    return field ? [[column, { state: field.state, source: field.source, evidence: field.evidence }] as const] : []
  })
  return Object.fromEntries(entries)
}
