import { sql } from 'kysely'
import type { EventRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import type { ChainedLine } from './chain-hash.ts'

/** Up to which line the server has vouched for the chain. */
export interface SignedHead {
  eventId: number
  /** Of that line, hexadecimal. */
  hash: string
  at: Date
  signature: Buffer
}

/** Lines after the one with this number, oldest first. */
export async function listLines(within: Within, after: number, limit: number): Promise<ChainedLine[]> {
  const { rows } = await sql<ChainedLine>`
    select id, record_id::text as "recordId", (extract(epoch from at) * 1000)::bigint::text as "atMs", who, kind, source,
      salt::text as salt, data::text as data, encode(data_hash, 'hex') as "dataHash", encode(hash, 'hex') as hash
    from event where id > ${after} order by id limit ${limit}`.execute(within)
  return rows
}

/** Lines before the one with the number `before`, newest first. */
export async function listNewest(within: Within, { before, limit }: { before?: number | undefined; limit: number }): Promise<EventRow[]> {
  const rows = within.selectFrom('event').selectAll().orderBy('id', 'desc').limit(limit)
  return (before === undefined ? rows : rows.where('id', '<', before)).execute()
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
