import { type RawBuilder, type SqlBool, type Transaction, sql } from 'kysely'
import { type KeptRecord, settledStatuses } from '#domain/keeping/picture-due.ts'
import type { KeepingPolicy } from '#domain/keeping/keeping.ts'
import type { Database, RecordRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { type DelayOf, keepingOf, typeDelays } from './keeping-policy.ts'

/** Whose settling can be undone no more, though the time for it is not over: of nobody, of everybody, of a person who left. */
export type UndoOver = 'nobody' | 'everybody' | { of: string }

export interface DueRequest {
  policy: KeepingPolicy
  at: Date
  undoOver: UndoOver
}

const none = sql<SqlBool>`false`

function isUndoOver(undoOver: UndoOver, settledBy: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (undoOver === 'everybody') return sql<SqlBool>`true`
  return undoOver === 'nobody' ? none : sql<SqlBool>`coalesce(${settledBy} = ${undoOver.of}, false)`
}

/** The types of which something goes by itself, and how long after the settling, in seconds. */
function dueTypes(policy: KeepingPolicy, delayOf: DelayOf): RawBuilder<unknown> {
  const delays = typeDelays(policy, delayOf)
  return sql`unnest(${delays.map(({ type }) => type)}::text[], ${delays.map(({ seconds }) => seconds)}::float8[],
    ${delays.map(({ secondsOver }) => secondsOver)}::float8[]) as due(type, seconds, seconds_over)`
}

/** Whether a row of `record` is settled and not held, and the time of its type, a row of `due`, has come. */
function isDue({ at, undoOver }: DueRequest): RawBuilder<SqlBool> {
  const over = isUndoOver(undoOver, sql.ref('record.settled_by'))
  return sql<SqlBool>`coalesce(record.document_type, '') = due.type and record.settled_at is not null
    and record.settled_at <= ${at}::timestamptz - make_interval(secs => case when ${over} then due.seconds_over else due.seconds end)
    and record.status = any(${[...settledStatuses]}::text[]) and record.held_at is null`
}

/** Whether another record shows a document of the same picture and may not lose it. */
function isKeptByOther({ policy, at, undoOver }: DueRequest): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from record as other
    where (other.split_from = coalesce(record.split_from, record.id) or other.id = record.split_from) and other.id <> record.id
      and (other.settled_at is null or other.status <> all(${[...settledStatuses]}::text[]) or other.held_at is not null
        or (other.settled_at > ${at}::timestamptz - make_interval(secs => ${policy.undoMinutes * 60})
          and not ${isUndoOver(undoOver, sql.ref('other.settled_by'))})))`
}

interface ListRequest extends DueRequest {
  delayOf: DelayOf
  limit: number
  notThese: readonly string[]
}

/**
 * Records whose pictures are to be destroyed, the longest settled first; of a picture that several share, none while one of
 * them may not go. Asked every few seconds: each type is looked up in an index of those that still have a picture.
 */
export async function listPicturesDue(within: Within, request: ListRequest): Promise<string[]> {
  const { policy, delayOf, limit, notThese } = request
  const { rows } = await sql<{ id: string }>`
    select due_record.id from ${dueTypes(policy, delayOf)} cross join lateral (
      select record.id, record.settled_at from record
      where ${isDue(request)} and record.keeps_pictures and record.id <> all(${[...notThese]}::uuid[]) and not ${isKeptByOther(request)}
      order by record.settled_at limit ${limit}) as due_record
    order by due_record.settled_at, due_record.id limit ${limit}`.execute(within)
  return rows.map(({ id }) => id)
}

/** Records that are to go with their values, the longest settled first. */
export async function listRecordsDue(within: Within, request: ListRequest): Promise<string[]> {
  const { policy, delayOf, limit, notThese } = request
  const { rows } = await sql<{ id: string }>`
    select record.id from ${dueTypes(policy, delayOf)} join record on ${isDue(request)}
    where record.id <> all(${[...notThese]}::uuid[]) order by record.settled_at, record.id limit ${limit}`.execute(within)
  return rows.map(({ id }) => id)
}

export async function countPicturesDue(within: Within, request: DueRequest & { delayOf: DelayOf }): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from ${dueTypes(request.policy, request.delayOf)} join record on ${isDue(request)} where record.keeps_pictures`.execute(within)
  return rows[0]?.count ?? 0
}

export async function countRecordsDue(within: Within, request: DueRequest & { delayOf: DelayOf }): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from ${dueTypes(request.policy, request.delayOf)} join record on ${isDue(request)}`.execute(within)
  return rows[0]?.count ?? 0
}

export type SharingRow = Pick<
  RecordRow,
  'id' | 'version' | 'status' | 'document_type' | 'settled_at' | 'settled_by' | 'held_at' | 'keeps_pictures'
>

/** A record and those that show other documents of the same picture, in the order in which they are to be locked. */
export async function findSharing(within: Within, id: string, { lock }: { lock: boolean }): Promise<SharingRow[]> {
  const own = await within.selectFrom('record').select('split_from').where('id', '=', id).executeTakeFirst()
  if (own === undefined) return []
  const first = own.split_from ?? id
  const found = within
    .selectFrom('record')
    .select(['id', 'version', 'status', 'document_type', 'settled_at', 'settled_by', 'held_at', 'keeps_pictures'])
    .where((is) => is.or([is('id', '=', first), is('split_from', '=', first)]))
    .orderBy('id')
  return (lock ? found.forUpdate() : found).execute()
}

/** As the rules of keeping see it. */
export function keptRecordOf(row: SharingRow, { policy, undoOver }: Pick<DueRequest, 'policy' | 'undoOver'>): KeptRecord {
  const isOver = undoOver === 'everybody' || (undoOver !== 'nobody' && undoOver.of === row.settled_by)
  const isSettled = settledStatuses.some((status) => status === row.status)
  return {
    keeping: keepingOf(policy, row.document_type),
    settledAt: isSettled ? (row.settled_at?.getTime() ?? null) : null,
    isHeld: row.held_at !== null,
    undoMinutes: isOver ? 0 : policy.undoMinutes,
  }
}

export interface DestroyedPicture {
  recordId: string
  sha256: string
}

/**
 * The pictures of these records are gone, with all that shows where what stood on them; the fingerprints stay. Gives them,
 * each once for a record.
 */
export async function markDestroyed(within: Transaction<Database>, ids: readonly string[], at: Date): Promise<DestroyedPicture[]> {
  const { rows } = await sql<DestroyedPicture>`
    with gone as (
      update page set picture_kept = false, picture_destroyed_at = ${at}, portrait = null, pattern = null, mrz_lines = '[]',
        redactions = '[]'
      where record_id = any(${[...ids]}::uuid[]) and picture_kept returning record_id, sha256)
    select distinct record_id as "recordId", sha256 from gone`.execute(within)
  await sql`update record set keeps_pictures = false where id = any(${[...ids]}::uuid[])`.execute(within)
  return rows
}

/** All print of these records' pages: more of it than their fields took. */
export async function deleteTexts(within: Transaction<Database>, ids: readonly string[]): Promise<void> {
  await sql`delete from page_text where record_id = any(${[...ids]}::uuid[])`.execute(within)
}

/** How many other records still have the same file. */
export async function countKeepers(within: Within, sha256: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct record_id)::int as count from page where sha256 = any(${[...sha256]}::text[]) and picture_kept`.execute(within)
  return rows[0]?.count ?? 0
}

/** When the last picture of a record was destroyed; null while one is there. */
export async function findDestroyedAt(within: Within, id: string): Promise<Date | null> {
  const row = await within
    .selectFrom('page')
    .select((page) => [page.fn.max('picture_destroyed_at').as('at'), page.fn.agg<boolean>('bool_or', ['picture_kept']).as('kept')])
    .where('record_id', '=', id)
    .executeTakeFirst()
  return row?.kept === false ? row.at : null
}

export async function findHold(within: Within, id: string): Promise<{ at: string; by: string; why: string } | null> {
  const row = await within.selectFrom('record').select(['held_at', 'held_by', 'held_why']).where('id', '=', id).executeTakeFirst()
  if (!row?.held_at) return null
  return { at: row.held_at.toISOString(), by: row.held_by ?? '', why: row.held_why ?? '' }
}
