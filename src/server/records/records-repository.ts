import { type Insertable, type Transaction, type Updateable, sql } from 'kysely'
import type { EventKind } from '#domain/history/event-kind.ts'
import { asJson } from '../database/as-json.ts'
import type { Database, EventRow, NewRecordRow, PageTable, RecordRow, RecordRowChange } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import type { StoredRecord } from './stored-record.ts'

/** What happened, as it is told of: `source` says where a value came from. */
export interface NewEvent {
  kind: EventKind
  source?: EventRow['source']
  data?: Record<string, unknown>
}

export async function findRecord(within: Within, id: string): Promise<StoredRecord | null> {
  return withPages(within, await within.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirst())
}

/** The record, and nobody else changes it until the transaction ends. */
export async function lockRecord(within: Transaction<Database>, id: string): Promise<StoredRecord | null> {
  return withPages(within, await within.selectFrom('record').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())
}

async function withPages(within: Within, row: RecordRow | undefined): Promise<StoredRecord | null> {
  if (!row) return null
  const pages = await within
    .selectFrom('page')
    .leftJoin('page_text', (join) => join.onRef('page_text.record_id', '=', 'page.record_id').onRef('page_text.index', '=', 'page.index'))
    .selectAll('page')
    .select('page_text.lines')
    .where('page.record_id', '=', row.id)
    .orderBy('page.index')
    .execute()
  return { row, pages }
}

export async function insertRecord(within: Transaction<Database>, row: NewRecordRow): Promise<void> {
  await within.insertInto('record').values(row).execute()
}

export async function insertPages(within: Transaction<Database>, pages: readonly Insertable<PageTable>[]): Promise<void> {
  await within
    .insertInto('page')
    .values([...pages])
    .execute()
}

export async function updateRecord(within: Within, id: string, change: RecordRowChange): Promise<void> {
  await within.updateTable('record').set(change).where('id', '=', id).execute()
}

export async function updatePage(
  within: Transaction<Database>,
  { recordId, index }: { recordId: string; index: number },
  change: Updateable<PageTable>,
): Promise<void> {
  await within.updateTable('page').set(change).where('record_id', '=', recordId).where('index', '=', index).execute()
}

/** Writes into the history; `recordId` is null for what is of no record. */
export async function addEvents(
  within: Within,
  { recordId, at, who }: { recordId: string | null; at: Date; who: string },
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ kind, source, data }) => ({
    record_id: recordId,
    at,
    who,
    kind,
    source: source ?? null,
    data: asJson(data ?? {}),
  }))
  await within.insertInto('event').values(rows).execute()
}

/** All that happened to a record, newest first. */
export async function listEvents(within: Within, recordId: string): Promise<EventRow[]> {
  return within.selectFrom('event').selectAll().where('record_id', '=', recordId).orderBy('id', 'desc').execute()
}

/** The record with its pages is gone, and what its history told of it; the names of its pictures are the answer. */
export async function deleteRecord(within: Transaction<Database>, id: string): Promise<string[]> {
  const pictures = await within.selectFrom('page').select('sha256').distinct().where('record_id', '=', id).execute()
  await sql`select set_config('countercheck.destroying', ${id}, true)`.execute(within)
  await sql`update event set data = null, salt = null where record_id = ${id} and data is not null`.execute(within)
  await within.deleteFrom('record').where('id', '=', id).execute()
  return pictures.map((page) => page.sha256)
}

export async function listSpecimenIds(within: Within): Promise<string[]> {
  const rows = await within.selectFrom('record').select('id').where('specimen', '=', true).orderBy('id').execute()
  return rows.map((row) => row.id)
}

/** The other records of the picture that this one is a part of. */
export async function listPartsOf(within: Within, id: string): Promise<string[]> {
  const own = await within.selectFrom('record').select('split_from').where('id', '=', id).executeTakeFirst()
  const first = own?.split_from ?? id
  const rows = await within
    .selectFrom('record')
    .select('id')
    .where('id', '!=', id)
    .where((is) => is.or([is('split_from', '=', first), is('id', '=', first)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
