import { randomBytes } from 'node:crypto'
import { type RawBuilder, type Transaction, sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { keyBytes } from '../keys/seal.ts'
import { type RecordKey, placeOfKey, recordKeyOf } from './record-key.ts'
import { keyringWithin } from './with-keyring.ts'

/** The wrapped key of a row's record, for a question's answer to bring along; `id` names the column with the record's id. */
export function wrappedKeyOf(id: 'record.id' | 'page.record_id' | 'page_text.record_id' | 'event.record_id') {
  const key: RawBuilder<Buffer | null> = sql`(select record_key.wrapped from record_key where record_key.record_id = ${sql.ref(id)})`
  return key.as('wrapped_key')
}

/** Null where the record is not there, or has been destroyed. */
export async function findRecordKey(within: Within, recordId: string): Promise<RecordKey | null> {
  const row = await within.selectFrom('record_key').select('wrapped').where('record_id', '=', recordId).executeTakeFirst()
  return row ? recordKeyOf(keyringWithin(within), recordId, row.wrapped) : null
}

/** The key of a record that is there, made where it has none. Of two at once the first one's stays. */
export async function haveRecordKey(within: Transaction<Database>, recordId: string): Promise<RecordKey> {
  return (await findRecordKey(within, recordId)) ?? makeRecordKey(within, recordId)
}

async function makeRecordKey(within: Transaction<Database>, recordId: string): Promise<RecordKey> {
  await within
    .insertInto('record_key')
    .values({ record_id: recordId, wrapped: newRecordKey(within, recordId).wrapped })
    .onConflict((known) => known.column('record_id').doNothing())
    .execute()
  const key = await findRecordKey(within, recordId)
  if (key === null) throw new Error('a record has no key')
  return key
}

/** A key for a record that is being made. */
export function newRecordKey(within: Within, recordId: string): { key: RecordKey; wrapped: Buffer } {
  const keyring = keyringWithin(within)
  const wrapped = keyring.wrap(randomBytes(keyBytes), placeOfKey(recordId))
  return { key: recordKeyOf(keyring, recordId, wrapped), wrapped }
}
