import { sql } from 'kysely'
import type { FlyocrCall } from '#contract/flyocr-clients.contract.ts'
import type { FlyocrClientRow, NewFlyocrCallRow } from '../database/flyocr-tables.ts'
import { startOfDay } from '../database/start-of-day.ts'
import type { Within } from '../database/within.ts'
import { isoDay } from '../records/iso-day.ts'

export type NewClientRow = Pick<FlyocrClientRow, 'id' | 'name' | 'key' | 'is_first' | 'services' | 'per_minute' | 'created_at'>

export async function insertClient(within: Within, row: NewClientRow): Promise<FlyocrClientRow> {
  return within.insertInto('flyocr_client').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Those that were not ended, the first one first, then the newest; with how often each has called since midnight. */
export async function listClientRows(within: Within, now: Date): Promise<(FlyocrClientRow & { calls_today: number })[]> {
  const midnight = startOfDay(isoDay(now), 0)
  return within
    .selectFrom('flyocr_client')
    .selectAll()
    .select(sql<number>`(select count(*)::int from flyocr_call where client_id = flyocr_client.id and at >= ${midnight})`.as('calls_today'))
    .where('ended_at', 'is', null)
    .orderBy('is_first', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** One that was not ended, by key or id; null where there is none. */
export async function findClient(within: Within, by: { key: string } | { id: string }): Promise<FlyocrClientRow | null> {
  const [column, value] = 'key' in by ? (['key', by.key] as const) : (['id', by.id] as const)
  const found = within.selectFrom('flyocr_client').selectAll().where(column, '=', value).where('ended_at', 'is', null)
  return (await found.executeTakeFirst()) ?? null
}

/** The one of the environment, ended or not. */
export async function findFirstClient(within: Within): Promise<FlyocrClientRow | null> {
  return (await within.selectFrom('flyocr_client').selectAll().where('is_first', '=', true).executeTakeFirst()) ?? null
}

export type ClientChange = Partial<Pick<FlyocrClientRow, 'name' | 'key' | 'services' | 'per_minute' | 'ended_at'>>

export async function updateClient(within: Within, id: string, change: ClientChange): Promise<void> {
  if (Object.keys(change).length === 0) return
  await within.updateTable('flyocr_client').set(change).where('id', '=', id).execute()
}

const minuteMs = 60_000

/** Nobody waits for the disk where a call is counted or noted: what a power cut takes of that is a second of it. */
const withoutFlush = sql<string>`set_config('synchronous_commit', 'off', true)`.as('synchronous_commit')

/** A client as it is at a call, and how many it has made in this minute. */
export type CountedClient = Pick<FlyocrClientRow, 'name' | 'services' | 'per_minute' | 'calls_in_minute'>

/**
 * Counts a call of a client. Its minute begins with the first call after the last one is over. One statement, so that many
 * calls at once, also on several servers, are counted one after the other. Null where the client was ended, or has another key.
 */
export async function countCall(within: Within, { id, key }: { id: string; key: string }, at: Date): Promise<CountedClient | null> {
  const isOver = sql`(minute_began_at is null or minute_began_at <= ${new Date(at.getTime() - minuteMs)} or minute_began_at > ${at})`
  const row = await within
    .updateTable('flyocr_client')
    .set({
      used_at: at,
      minute_began_at: sql<Date>`case when ${isOver} then ${at}::timestamptz(3) else minute_began_at end`,
      calls_in_minute: sql<number>`case when ${isOver} then 1 else calls_in_minute + 1 end`,
    })
    .where('id', '=', id)
    .where('key', '=', key)
    .where('ended_at', 'is', null)
    .returning(['name', 'services', 'per_minute', 'calls_in_minute', withoutFlush])
    .executeTakeFirst()
  return row ?? null
}

export async function insertCall(within: Within, row: NewFlyocrCallRow): Promise<void> {
  await within.insertInto('flyocr_call').values(row).returning(withoutFlush).execute()
}

/** The newest calls, of one client where `client` is given. */
export async function listCallRows(within: Within, { client, limit }: { client: string | null; limit: number }): Promise<FlyocrCall[]> {
  const found = within
    .selectFrom('flyocr_call')
    .innerJoin('flyocr_client', 'flyocr_client.id', 'client_id')
    .select(['flyocr_call.id', 'client_id', 'name', 'at', 'path', 'type_id', 'status', 'ms', 'bytes'])
    .orderBy('at', 'desc')
    .orderBy('flyocr_call.id', 'desc')
    .limit(limit)
  const rows = await (client === null ? found : found.where('client_id', '=', client)).execute()
  return rows.map(({ client_id: clientId, name: clientName, at, type_id: typeId, ...row }) => ({
    clientId,
    clientName,
    typeId,
    at: at.toISOString(),
    ...row,
  }))
}

export async function deleteCallsBefore(within: Within, day: Date): Promise<number> {
  const { numDeletedRows } = await within.deleteFrom('flyocr_call').where('at', '<', day).executeTakeFirst()
  return Number(numDeletedRows)
}
