import { type SqlBool, type Transaction, sql } from 'kysely'
import type { Sight } from '#domain/accounts/asker.ts'
import type { PageText } from '#domain/page-text.ts'
import type { Field, RecordEntry } from '#domain/record.ts'
import type { ReadLine } from '#domain/text/read-line.ts'
import { isSeenBy } from '../accounts/sight.ts'
import { asJson } from '../database/as-json.ts'
import type { Database, ExportRunRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { statusAt, whereMatches } from '../records/record-filter.ts'
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
  let query = whereMatches(within.selectFrom('record').select([]), { filter: filter ?? {}, sight, now })
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
    ])
    .select(statusAt(now).as('status'))
    // A person by the name that they have now, also one who no longer works here.
    .select(sql<string | null>`coalesce((select name from person where person.id::text = record.settled_by), settled_by)`.as('settled_by'))
    .orderBy('captured_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
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
  }))
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

/** Fields as judged. Their readings, by far the most of them, do not leave the database. */
export async function findFields(within: Within, ids: readonly string[]): Promise<Map<string, JudgedField[]>> {
  const rows = await within
    .selectFrom('record')
    .select('id')
    .select(
      sql<JudgedField[]>`(select coalesce(jsonb_agg(field - 'readings'), '[]') from jsonb_array_elements(fields) as field)`.as('fields'),
    )
    .where(sql<SqlBool>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, fields }) => [id, fields]))
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
    .select(['record_id', 'index', 'lines'])
    .where(sql<SqlBool>`record_id = any(${[...ids]}::uuid[])`)
    .orderBy('index')
    .execute()
  const pagesOf = new Map<string, { index: number; lines: ReadLine[] }[]>()
  for (const { record_id: id, ...page } of rows) pagesOf.set(id, [...(pagesOf.get(id) ?? []), page])
  return pagesOf
}

/** The texts of one record's pages with their places, in order. */
export async function findTexts(within: Within, recordId: string): Promise<{ index: number; text: PageText }[]> {
  return within.selectFrom('page_text').select(['index', 'text']).where('record_id', '=', recordId).orderBy('index').execute()
}
