import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { documentTypes } from '#catalogue/catalogue.ts'
import { queueOf } from '#catalogue/queue-of.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Within } from '../database/within.ts'

/**
 * Whether a row of `record` is one that somebody sees; null: all are. Who brought a picture in sees it until it is known
 * what it shows.
 */
export function isSeenBy({ queues, who }: Sight): RawBuilder<SqlBool> | null {
  if (queues === null) return null
  const keys = documentTypes().flatMap(({ key }) => (queues.includes(queueOf(key)) ? [key] : []))
  return sql<SqlBool>`(record.document_type = any(${keys}) or (record.document_type is null and (${queues.includes('identity')}
    or exists (select 1 from event where event.record_id = record.id and event.kind = 'captured' and event.who = ${who}))))`
}

/** Whether somebody sees documents of a type. */
export function seesType({ queues }: Sight, documentType: string | null): boolean {
  return queues === null || queues.includes(queueOf(documentType))
}

/** Whether all of these records are there and seen. */
export async function seesRecords(within: Within, sight: Sight, ids: readonly string[]): Promise<boolean> {
  const isSeen = isSeenBy(sight)
  if (isSeen === null) return true
  const row = await within
    .selectFrom('record')
    .select((record) => record.fn.countAll<number>().as('seen'))
    .where(sql<SqlBool>`record.id = any(${[...new Set(ids)]}::uuid[])`)
    .where(isSeen)
    .executeTakeFirst()
  return row?.seen === new Set(ids).size
}
