import { type FieldEdit, applyFieldEdits } from '#domain/apply-field-edits.ts'
import { type DocumentVerdict, documentVerdict, hasVerdict } from '#domain/document-verdict.ts'
import { type DocumentType, fieldGroups, fieldSpec } from '#domain/document-type.ts'
import { type OpenMatter, type RuleOutcome, judgeRecord } from '#domain/judge-record.ts'
import { type Known, nothingKnown } from '#domain/known.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field, RecordEntry } from '#domain/record.ts'
import { type FieldRow, fieldRow } from './fields/field-row.ts'
import { type LineRow, lineRows } from './text/line-row.ts'

/** A record as it stands with this person's edits: judged by the same code as on the server. */
export interface Review {
  /** All fields, those of the machine-readable lines too. */
  fields: readonly Field[]
  /** Fields to settle, as they stand on the screen. */
  rows: readonly FieldRow[]
  /** The lines of a text, of all pages; [] where the document's value is not its text. */
  lines: readonly LineRow[]
  rules: readonly RuleOutcome[]
  openMatters: readonly OpenMatter[]
  /** Fields that verifying the record accepts without being proven. */
  acceptedByVerifying: readonly string[]
  /** Whether a bill agrees with itself; null for other documents, and while it is being read. */
  verdict: DocumentVerdict | null
}

export interface ReviewRequest {
  documentType: DocumentType
  record: RecordEntry
  /** What has been read so far, while the record has no fields yet. */
  progress: readonly Reading[]
  /** Not yet with the server. */
  edits: readonly FieldEdit[]
  /** What is known beside the document; left out: nothing. */
  known?: Known | undefined
  /** ISO date. */
  today: string
  locale: string
}

/** As they stand on the screen: the document's fields before the holder's. */
function inGroups(rows: readonly FieldRow[]): FieldRow[] {
  return fieldGroups.flatMap((group) => rows.filter(({ spec }) => spec.group === group))
}

/** While the record is still being read a value appears once it is proven; what else is known may change with the next source. */
function untilProven(row: FieldRow): FieldRow {
  if (row.field.state === 'proven' || row.field.state === 'verified') return row
  return { ...row, field: { ...row.field, state: 'missing', value: null }, shown: '', doubts: [], misfit: null }
}

/** Judges a record with a person's edits on top. */
export function reviewOf({ documentType, record, progress, edits, known = nothingKnown, today, locale }: ReviewRequest): Review {
  const told = record.status === 'reading' ? progress : record.fields.flatMap(({ readings }) => readings)
  const readings = applyFieldEdits({ documentType, readings: told, edits })
  const { fields, rules, openMatters, acceptedByVerifying } = judgeRecord({
    documentType,
    readings,
    acceptedRules: record.acceptedRules,
    today,
    pages: record.pages,
    known,
  })
  const rows = fields.flatMap((field) => {
    const spec = fieldSpec(documentType, field.key)
    return spec === null || spec.derived === true ? [] : [fieldRow(field, spec, locale)]
  })
  const shown = record.status === 'reading' ? rows.map(untilProven) : rows
  const lines = documentType.text === true && record.status !== 'reading' ? lineRows(record.pages, fields) : []
  const verdict = record.status !== 'reading' && hasVerdict(documentType) ? documentVerdict(documentType, fields, rules) : null
  return { fields, rows: inGroups(shown), lines, rules, openMatters, acceptedByVerifying, verdict }
}
