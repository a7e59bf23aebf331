import { type RawBuilder, type Updateable, sql } from 'kysely'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { sealsValues } from '#domain/seals-values.ts'
import { asJson, storableJson } from '../database/as-json.ts'
import type { Database, RecordRow } from '../database/schema.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { DraftRow } from './draft-row.ts'
import { marksOfRecord } from './record-marks.ts'
import { type RecordKey, recordKeyOf } from './record-key.ts'

/** Columns that tell values. Sealed, one of `jsonColumns` holds a string, and one of `textColumns` that very string. */
const jsonColumns = ['fields', 'field_values', 'readings', 'accepted_rules', 'summary'] as const
const textColumns = ['reference', 'rejected_reason'] as const
type SealedColumn = (typeof jsonColumns)[number] | (typeof textColumns)[number]

/** Of which row a question's answer is, with what opens it. */
export interface SealedRow extends Partial<Pick<RecordRow, SealedColumn>> {
  id: string
  sealed: boolean
  wrapped_key: Buffer | null
}

/** Whether records of a type are kept sealed; what is no type today may be of a person. */
export function isSealedType(documentType: string | null): boolean {
  return sealsValues(documentType === null ? null : findDocumentType(documentType))
}

/** A row of `record`, or a part of one, with its values open. */
export function openRow<Row extends SealedRow>(keyring: Keyring, row: Row): Row {
  if (!row.sealed) return row
  const key = recordKeyOf(keyring, row.id, row.wrapped_key)
  const opened = [...jsonColumns, ...textColumns].flatMap((column) => {
    const sealed: unknown = row[column]
    // An empty text tells nothing and is not worth a seal.
    return typeof sealed === 'string' && sealed !== '' ? [[column, key.open<unknown>(`record.${column}`, sealed)] as const] : []
  })
  return { ...row, ...Object.fromEntries(opened) }
}

/** A jsonb column's content: sealed under the key, or in clear where there is none. */
function kept<Value>(column: SealedColumn, value: Value, key: RecordKey | null): RawBuilder<Value> {
  return sql<Value>`cast(${storableJson(key ? key.seal(`record.${column}`, value) : value)} as jsonb)`
}

/** The row as it is stored: sealed, and found by its marks, where its type says so. */
export function storedRow(row: DraftRow, { key: ownKey, keyring }: { key: RecordKey; keyring: Keyring }) {
  const { reference, rejected_reason: reason } = row
  const sealed = isSealedType(row.document_type)
  const key = sealed ? ownKey : null
  return {
    ...row,
    sealed,
    type_guesses: asJson(row.type_guesses),
    problem: asJson(row.problem),
    fields: kept('fields', row.fields, key),
    field_values: kept('field_values', row.field_values, key),
    readings: kept('readings', row.readings, key),
    accepted_rules: kept('accepted_rules', row.accepted_rules, key),
    summary: kept('summary', row.summary, key),
    reference: key && reference !== '' ? key.seal('record.reference', reference) : reference,
    rejected_reason: key && reason ? key.seal('record.rejected_reason', reason) : reason,
    search: key ? '' : row.search,
    supplier_marks: key ? [] : row.supplier_marks,
    marks: key ? marksOfRecord(keyring, row) : [],
  }
}

export type ProgressRow = Pick<RecordRow, 'document_type' | 'readings' | 'fields' | 'summary'>

/** What is stored while a record is being read: sealed or not, as the row is. */
export function storedProgress(row: ProgressRow, key: RecordKey | null): Updateable<Database['record']> {
  return {
    document_type: row.document_type,
    readings: kept('readings', row.readings, key),
    fields: kept('fields', row.fields, key),
    summary: kept('summary', row.summary, key),
  }
}
