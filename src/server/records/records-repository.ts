import { type Insertable, type Transaction, sql } from 'kysely'
import type { EventKind } from '#domain/history/event-kind.ts'
import type { Database, EventRow, PageTable, RecordRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { findRecordKey, haveRecordKey, newRecordKey, wrappedKeyOf } from '../sealing/record-keys-repository.ts'
import { openEvent, storedData } from '../sealing/sealed-event.ts'
import { type NewPage, type PageChange, openPage, storedPage, storedPageChange } from '../sealing/sealed-page.ts'
import type { DraftRow, SealingColumn } from '../sealing/draft-row.ts'
import { type ProgressRow, type SealedRow, openRow, storedProgress, storedRow } from '../sealing/sealed-record.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'
import type { StoredRecord } from './stored-record.ts'

/** What happened, as it is told of: `source` says where a value came from. */
export interface NewEvent {
  kind: EventKind
  source?: EventRow['source']
  data?: Record<string, unknown>
}

export async function findRecord(within: Within, id: string): Promise<StoredRecord | null> {
  return withPages(within, await recordQuery(within, id).executeTakeFirst())
}

/** The record, and nobody else changes it until the transaction ends. */
export async function lockRecord(within: Transaction<Database>, id: string): Promise<StoredRecord | null> {
  return withPages(within, await recordQuery(within, id).forUpdate().executeTakeFirst())
}

function recordQuery(within: Within, id: string) {
  return within.selectFrom('record').selectAll().select(wrappedKeyOf('record.id')).where('id', '=', id)
}

async function withPages(within: Within, found: (RecordRow & SealedRow) | undefined): Promise<StoredRecord | null> {
  if (!found) return null
  const keyring = keyringWithin(within)
  const { wrapped_key: wrapped, ...row } = openRow(keyring, found)
  const pages = await within
    .selectFrom('page')
    .leftJoin('page_text', (join) => join.onRef('page_text.record_id', '=', 'page.record_id').onRef('page_text.index', '=', 'page.index'))
    .selectAll('page')
    .select('page_text.lines')
    .where('page.record_id', '=', row.id)
    .orderBy('page.index')
    .execute()
  return { row, pages: pages.map((page) => openPage(keyring, { ...page, wrapped_key: wrapped })) }
}

/** A new record, with a key of its own. */
export async function insertRecord(
  within: Transaction<Database>,
  { id, split_from, ...row }: DraftRow & { id: string; split_from?: string },
): Promise<void> {
  const { key, wrapped } = newRecordKey(within, id)
  await within
    .insertInto('record')
    .values({ id, ...storedRow(row, { key, keyring: keyringWithin(within) }), ...(split_from !== undefined && { split_from }) })
    .execute()
  await within.insertInto('record_key').values({ record_id: id, wrapped }).execute()
}

/** Stores the record's row anew, sealed or in clear as its type is now. */
export async function replaceRecord(within: Transaction<Database>, id: string, row: DraftRow): Promise<void> {
  const key = await haveRecordKey(within, id)
  await within
    .updateTable('record')
    .set(storedRow(row, { key, keyring: keyringWithin(within) }))
    .where('id', '=', id)
    .execute()
}

/** What was read so far of a record that is locked. */
export async function updateProgress(within: Transaction<Database>, id: string, row: ProgressRow): Promise<void> {
  const { sealed } = await within.selectFrom('record').select('sealed').where('id', '=', id).executeTakeFirstOrThrow()
  const key = sealed ? await haveRecordKey(within, id) : null
  await within.updateTable('record').set(storedProgress(row, key)).where('id', '=', id).execute()
}

/** Changes what became of the record, which tells none of its values. */
export async function updateRecord(
  within: Within,
  id: string,
  change: Partial<Omit<RecordRow, keyof DraftRow | SealingColumn>>,
): Promise<void> {
  await within.updateTable('record').set(change).where('id', '=', id).execute()
}

/** Resolves with how often a record's reading has been asked for, this time included. */
export async function countReading(within: Within, id: string): Promise<number> {
  const { readings_asked: asked } = await within
    .updateTable('record')
    .set((row) => ({ readings_asked: row('readings_asked', '+', 1) }))
    .where('id', '=', id)
    .returning('readings_asked')
    .executeTakeFirstOrThrow()
  return asked
}

export async function insertPages(within: Transaction<Database>, pages: readonly NewPage[]): Promise<void> {
  const rows: Insertable<PageTable>[] = []
  for (const page of pages) rows.push(storedPage(page, await haveRecordKey(within, page.record_id)))
  await within.insertInto('page').values(rows).execute()
}

export async function updatePage(
  within: Transaction<Database>,
  { recordId, index }: { recordId: string; index: number },
  change: PageChange,
): Promise<void> {
  const key = change.mrz_lines ? await haveRecordKey(within, recordId) : null
  await within
    .updateTable('page')
    .set(storedPageChange(change, { index, key }))
    .where('record_id', '=', recordId)
    .where('index', '=', index)
    .execute()
}

/** Writes into the history; `recordId` is null for what is of no record. */
export async function addEvents(
  within: Within,
  { recordId, at, who }: { recordId: string | null; at: Date; who: string },
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return
  const key = recordId === null ? null : await findRecordKey(within, recordId)
  const rows = events.map(({ kind, source, data }) => ({
    record_id: recordId,
    at,
    who,
    kind,
    source: source ?? null,
    data: storedData(data ?? {}, key),
  }))
  await within.insertInto('event').values(rows).execute()
}

/** All that happened to a record, newest first. */
export async function listEvents(within: Within, recordId: string): Promise<EventRow[]> {
  const rows = await within
    .selectFrom('event')
    .selectAll()
    .select(wrappedKeyOf('event.record_id'))
    .where('record_id', '=', recordId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => openEvent(keyringWithin(within), row))
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
