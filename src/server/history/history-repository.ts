import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Sight } from '#domain/accounts/asker.ts'
import { isSeenBy } from '../accounts/sight.ts'
import { startOfDay } from '../database/start-of-day.ts'
import type { EventRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { wrappedKeyOf } from '../sealing/record-keys-repository.ts'
import { openEvent, openChained } from '../sealing/sealed-event.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'
import type { ChainedLine } from './chain-hash.ts'

/** Up to which line the server has vouched for the chain. */
export interface SignedHead {
  eventId: number
  /** Of that line, hexadecimal. */
  hash: string
  at: Date
  signature: Buffer
}

/** Lines after the one with this number, oldest first; what was sealed after it had been written, as it was written. */
export async function listLines(within: Within, after: number, limit: number): Promise<ChainedLine[]> {
  const { rows } = await sql<ChainedLine & { wrapped: Buffer | null }>`
    select (select wrapped from record_key where record_key.record_id = event.record_id) as wrapped, id, record_id::text as "recordId", (extract(epoch from at) * 1000)::bigint::text as "atMs", who, kind, source,
      salt::text as salt, data::text as data, encode(data_hash, 'hex') as "dataHash", encode(hash, 'hex') as hash
    from event where id > ${after} order by id limit ${limit}`.execute(within)
  const keyring = keyringWithin(within)
  return rows.map(({ wrapped, ...line }) => openChained(keyring, line, wrapped))
}

export interface HistoryAsked {
  /** Lines before the one with this number. */
  before?: number | undefined
  limit: number
  kind?: readonly string[] | undefined
  who?: string | undefined
  recordId?: string | undefined
  /** First and last day, ISO, as this computer counts days. */
  from?: string | undefined
  to?: string | undefined
}

/** A line, and whether its record is still there for who asks. */
export interface SeenLine extends EventRow {
  isThere: boolean
}

/** Lines newest first. Who sees some queues only is told of their records, and of what is about none. */
export async function listNewest(within: Within, asked: HistoryAsked, sight: Sight): Promise<SeenLine[]> {
  const isSeen = isSeenBy(sight) ?? sql<SqlBool>`true`
  const isThere = sql<boolean>`exists (select 1 from record where record.id = event.record_id and ${isSeen})`
  const query = within
    .selectFrom('event')
    .selectAll()
    .select([isThere.as('isThere'), wrappedKeyOf('event.record_id')])
    .orderBy('id', 'desc')
    .limit(asked.limit)
  const conditions = [...conditionsOf(asked), ...(sight.queues === null ? [] : [sql<SqlBool>`(record_id is null or ${isThere})`])]
  const rows = await conditions.reduce((narrowed, condition) => narrowed.where(condition), query).execute()
  return rows.map((row) => openEvent(keyringWithin(within), row))
}

function conditionsOf({ before, kind, who, recordId, from, to }: HistoryAsked): RawBuilder<SqlBool>[] {
  return [
    ...(before === undefined ? [] : [sql<SqlBool>`id < ${before}`]),
    ...(kind?.length ? [sql<SqlBool>`kind = any(${kind})`] : []),
    ...(who === undefined ? [] : [sql<SqlBool>`who = ${who}`]),
    ...(recordId === undefined ? [] : [sql<SqlBool>`record_id = ${recordId}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`at >= ${startOfDay(from, 0)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`at < ${startOfDay(to, 1)}`]),
  ]
}

/** The newest line; null while nothing has happened. */
export async function findHead(within: Within): Promise<{ eventId: number; hash: string } | null> {
  const row = await within.selectFrom('event').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : { eventId: row.id, hash: row.hash.toString('hex') }
}

export async function addSignature(within: Within, { eventId, hash, at, signature }: SignedHead): Promise<void> {
  await within
    .insertInto('history_signature')
    .values({ event_id: eventId, hash: Buffer.from(hash, 'hex'), at, signature })
    .onConflict((known) => known.doNothing())
    .execute()
}

/** All of them, oldest first. */
export async function listSignatures(within: Within): Promise<SignedHead[]> {
  const rows = await within.selectFrom('history_signature').selectAll().orderBy('event_id').execute()
  return rows.map(({ event_id: eventId, hash, at, signature }) => ({ eventId, hash: hash.toString('hex'), at, signature }))
}

/** By the record's id, the newest line that says that it was destroyed. */
export async function listDestroyed(within: Within): Promise<Map<string, number>> {
  const rows = await within
    .selectFrom('event')
    .select((say) => ['record_id', say.fn.max('id').as('id')])
    .where('kind', '=', 'removed')
    .where('record_id', 'is not', null)
    .groupBy('record_id')
    .execute()
  return new Map(rows.flatMap(({ record_id, id }) => (record_id === null ? [] : [[record_id, id] as const])))
}
