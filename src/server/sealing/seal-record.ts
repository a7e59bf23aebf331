import { type Transaction, sql } from 'kysely'
import { supplierMarks } from '#domain/supplier/supplier-marks.ts'
import type { Database } from '../database/schema.ts'
import { searchText } from '../records/search-text.ts'
import { lockRecord, replaceRecord } from '../records/records-repository.ts'
import { recordOfRows } from '../records/stored-record.ts'
import type { StoredRecord } from '../records/stored-record.ts'
import { findRecordKey, haveRecordKey } from './record-keys-repository.ts'
import type { RecordKey } from './record-key.ts'
import { sealedLater } from './sealed-event.ts'
import { storedPage, storedText } from './sealed-page.ts'
import type { DraftRow } from './draft-row.ts'

/** Stores a record anew as its type is kept now; nothing that is told of it changes. */
export async function sealRecord(within: Transaction<Database>, id: string): Promise<void> {
  const stored = await lockRecord(within, id)
  if (stored === null) return
  const isFirst = (await findRecordKey(within, id)) === null
  const key = await haveRecordKey(within, id)
  await replaceRecord(within, id, draftRowOf(stored))
  if (!isFirst) return
  for (const page of stored.pages) await sealPage(within, page, key)
  await sealTexts(within, id, key)
  await sealEvents(within, id, key)
}

/** What is not told in a sealed row is made anew from what it tells. */
function draftRowOf(stored: StoredRecord): DraftRow {
  const { row } = stored
  const search = row.sealed ? searchText(recordOfRows(stored, row.changed_at), { fields: row.fields, summary: row.summary }) : row.search
  return {
    reference: row.reference,
    status: row.status,
    document_type: row.document_type,
    document_type_fixed: row.document_type_fixed,
    type_guesses: row.type_guesses,
    version: row.version,
    fields: row.fields,
    field_values: row.field_values,
    supplier_marks: row.sealed ? supplierMarks(row.field_values) : row.supplier_marks,
    readings: row.readings,
    accepted_rules: row.accepted_rules,
    problem: row.problem,
    specimen: row.specimen,
    origin: row.origin,
    summary: row.summary,
    doubts: row.doubts,
    doubt: row.doubt,
    search,
    captured_at: row.captured_at,
    changed_at: row.changed_at,
    settled_at: row.settled_at,
    settled_by: row.settled_by,
    postponed_until: row.postponed_until,
    rejected_reason: row.rejected_reason,
  }
}

async function sealPage(within: Transaction<Database>, page: StoredRecord['pages'][number], key: RecordKey): Promise<void> {
  const { file_name, mrz_lines, sealed } = storedPage(page, key)
  await within
    .updateTable('page')
    .set({ file_name, mrz_lines, sealed })
    .where('record_id', '=', page.record_id)
    .where('index', '=', page.index)
    .execute()
}

async function sealTexts(within: Transaction<Database>, id: string, key: RecordKey): Promise<void> {
  const texts = await within.selectFrom('page_text').select(['index', 'text', 'lines']).where('record_id', '=', id).execute()
  for (const { index, ...text } of texts) {
    await within
      .updateTable('page_text')
      .set(storedText(text, { index, key }))
      .where('record_id', '=', id)
      .where('index', '=', index)
      .execute()
  }
}

/** With the salt, for by that and its hash what a line tells could be guessed. */
async function sealEvents(within: Transaction<Database>, id: string, key: RecordKey): Promise<void> {
  const { rows } = await sql<{ line: number; salt: string; data: string }>`
    select id as line, salt::text as salt, data::text as data from event
    where record_id = ${id} and jsonb_typeof(data) = 'object' and data <> '{}' and salt is not null`.execute(within)
  if (rows.length === 0) return
  await sql`select set_config('countercheck.sealing', ${id}, true)`.execute(within)
  for (const { line, ...told } of rows) {
    await sql`update event set data = to_jsonb(${sealedLater(told, key)}::text), salt = null where id = ${line}`.execute(within)
  }
}
