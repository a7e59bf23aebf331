import { type SqlBool, type Transaction, sql } from 'kysely'
import type { Sight } from '#domain/accounts/asker.ts'
import type { PageText } from '#domain/page-text.ts'
import type { Field, RecordEntry } from '#domain/record.ts'
import { blackedOut, blackedOutKeys } from '#domain/text/blacked-out.ts'
import type { ReadLine } from '#domain/text/read-line.ts'
import { isSeenBy } from '../accounts/sight.ts'
import { asJson } from '../database/as-json.ts'
import type { Database, ExportRunRow, RecordRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { statusAt, whereMatches } from '../records/record-filter.ts'
import { wrappedKeyOf } from '../sealing/record-keys-repository.ts'
import { openLines, openText } from '../sealing/sealed-page.ts'
import { openRow } from '../sealing/sealed-record.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'
import type { ExportRequest } from './export-request.ts'

/** As much of a record as decides whether it leaves and makes a row of it. */
export interface ExportSource extends Pick<
  RecordEntry,
  'id' | 'reference' | 'documentType' | 'status' | 'specimen' | 'version' | 'capturedAt' | 'settledAt' | 'settledBy'
> {
  fields: readonly Pick<Field, 'key' | 'value'>[]
  /** The version that left last; null when none did. */
  exportedVersion: number | null
  /** When it last left, ISO. */
  exportedAt: string | null
}

export type JudgedField = Omit<Field, 'readings'>

/** Every record that is asked for and seen, oldest capture first, whether it may leave or not. */
export async function findAskedFor(
  within: Within,
  { recordIds, filter, onlyNew, sight }: ExportRequest,
  now: Date,
): Promise<ExportSource[]> {
  const keyring = keyringWithin(within)
  let query = whereMatches(within.selectFrom('record').select([]), { filter: filter ?? {}, sight, now }, keyring)
  if (recordIds) query = query.where(sql<SqlBool>`id = any(${[...recordIds]}::uuid[])`)
  if (onlyNew) query = query.where(sql<SqlBool>`(exported_version is null or version > exported_version)`)
  const rows = await query
    .select([
      'id',
      'reference',
      'document_type',
      'specimen',
      'version',
      'captured_at',
      'settled_at',
      'field_values',
      'exported_version',
      'exported_at',
      'sealed',
    ])
    .select([statusAt(now).as('status'), wrappedKeyOf('record.id')])
    // A person by the name that they have now, also one who no longer works here.
    .select(sql<string | null>`coalesce((select name from person where person.id::text = record.settled_by), settled_by)`.as('settled_by'))
    .orderBy('captured_at')
    .orderBy('id')
    .execute()
  return rows.map((stored) => sourceOfRow(openRow(keyring, stored)))
}

type SourceRow = Pick<
  RecordRow,
  | 'id'
  | 'reference'
  | 'document_type'
  | 'status'
  | 'specimen'
  | 'version'
  | 'captured_at'
  | 'settled_at'
  | 'settled_by'
  | 'field_values'
  | 'exported_version'
  | 'exported_at'
>

function sourceOfRow(row: SourceRow): ExportSource {
  return {
    id: row.id,
    reference: row.reference,
    documentType: row.document_type,
    status: row.status,
    specimen: row.specimen,
    version: row.version,
    capturedAt: row.captured_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    settledBy: row.settled_by,
    fields: Object.entries(row.field_values).map(([key, value]) => ({ key, value })),
    exportedVersion: row.exported_version,
    exportedAt: row.exported_at?.toISOString() ?? null,
  }
}

/** Nobody changes these records until the transaction ends. Locked in one order, so that two exports never wait for each other. */
export async function lockRecords(within: Transaction<Database>, ids: readonly string[]): Promise<string[]> {
  const rows = await within
    .selectFrom('record')
    .select('id')
    .where(sql<SqlBool>`id = any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Fields as judged, without their readings; of records in clear these, by far the most of them, do not leave the database. */
export async function findFields(within: Within, ids: readonly string[]): Promise<Map<string, JudgedField[]>> {
  const rows = await within
    .selectFrom('record')
    .select(['id', 'sealed', wrappedKeyOf('record.id')])
    .select(
      sql<Field[]>`case when sealed then fields else
        (select coalesce(jsonb_agg(field - 'readings'), '[]') from jsonb_array_elements(fields) as field) end`.as('fields'),
    )
    .where(sql<SqlBool>`id = any(${[...ids]}::uuid[])`)
    .execute()
  const keyring = keyringWithin(within)
  return new Map(rows.map((row) => [row.id, openRow(keyring, row).fields.map(({ readings: _readings, ...judged }): JudgedField => judged)]))
}

/** These records have left: a new version each, which is the one that was exported, and an event each. */
export async function markExported(
  within: Transaction<Database>,
  ids: readonly string[],
  { runId, format, at, who }: { runId: string; format: string; at: Date; who: string },
): Promise<{ id: string; version: number }[]> {
  const which = sql<SqlBool>`id = any(${[...ids]}::uuid[])`
  const changed = await within
    .updateTable('record')
    .set({
      status: 'exported',
      version: sql<number>`version + 1`,
      exported_version: sql<number>`version + 1`,
      exported_at: at,
      changed_at: at,
    })
    .where(which)
    .returning(['id', 'version'])
    .execute()
  const data = JSON.stringify({ run: runId, format })
  await sql`insert into event (record_id, at, who, kind, data)
    select record.id, ${at}, ${who}, 'exported', ${data}::jsonb from record where ${which} order by record.id`.execute(within)
  return changed
}

export async function insertRun(
  within: Transaction<Database>,
  { record_ids: recordIds, ...run }: Omit<ExportRunRow, 'file_destroyed_at'>,
): Promise<void> {
  await within
    .insertInto('export_run')
    .values({ ...run, record_ids: asJson(recordIds) })
    .execute()
}

export async function findRun(within: Within, id: string): Promise<ExportRunRow | null> {
  return (await within.selectFrom('export_run').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The newest runs of which the asker sees every record, newest first. */
export async function listRuns(
  within: Within,
  { limit, sight }: { limit: number; sight: Sight },
): Promise<Omit<ExportRunRow, 'record_ids'>[]> {
  return within
    .selectFrom('export_run')
    .select(['id', 'at', 'who', 'format', 'file_name', 'records', 'stayed', 'sha256', 'once_key', 'file_destroyed_at'])
    .where(isWhollySeenBy(sight))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

function isWhollySeenBy(sight: Sight) {
  const isSeen = isSeenBy(sight)
  if (isSeen === null) return sql<SqlBool>`true`
  return sql<SqlBool>`(select count(*) from record where record.id in (
    select written::uuid from jsonb_array_elements_text(export_run.record_ids) as written) and ${isSeen}) = export_run.records`
}

/** The lines of the records' pages, in order. */
export async function findLines(within: Within, ids: readonly string[]): Promise<Map<string, { index: number; lines: ReadLine[] }[]>> {
  const rows = await within
    .selectFrom('page_text')
    .select(['record_id', 'index', 'lines', wrappedKeyOf('page_text.record_id')])
    .where(sql<SqlBool>`record_id = any(${[...ids]}::uuid[])`)
    .orderBy('index')
    .execute()
  const pagesOf = new Map<string, { index: number; lines: ReadLine[] }[]>()
  const keyring = keyringWithin(within)
  for (const row of rows) {
    const page = { index: row.index, lines: openLines(keyring, row) }
    pagesOf.set(row.record_id, [...(pagesOf.get(row.record_id) ?? []), page])
  }
  return pagesOf
}

/** The texts of one record's pages with their places, in order. */
export async function findTexts(within: Within, recordId: string): Promise<{ index: number; text: PageText }[]> {
  const rows = await within
    .selectFrom('page_text')
    .select(['record_id', 'index', 'text', wrappedKeyOf('page_text.record_id')])
    .where('record_id', '=', recordId)
    .orderBy('index')
    .execute()
  return rows.map((row) => ({ index: row.index, text: openText(keyringWithin(within), row) }))
}

/** What leaves in place of the lines that are blacked out, as fields of each record; of records without any, nothing. */
export async function findBlackedOut(within: Within, ids: readonly string[]): Promise<Map<string, { key: string; value: string }[]>> {
  const rows = await within
    .selectFrom('page')
    .innerJoin('page_text', (join) => join.onRef('page_text.record_id', '=', 'page.record_id').onRef('page_text.index', '=', 'page.index'))
    .select(['page.record_id', 'page.index', 'page.redactions', 'page_text.text', wrappedKeyOf('page_text.record_id')])
    .where(sql<SqlBool>`page.record_id = any(${[...ids]}::uuid[]) and page.redactions <> '[]'`)
    .execute()
  const fieldsOf = new Map<string, { key: string; value: string }[]>()
  for (const row of rows) {
    const keys = blackedOutKeys(openText(keyringWithin(within), row), { pageIndex: row.index, boxes: row.redactions })
    fieldsOf.set(row.record_id, [...(fieldsOf.get(row.record_id) ?? []), ...keys.map((key) => ({ key, value: blackedOut }))])
  }
  return fieldsOf
}
