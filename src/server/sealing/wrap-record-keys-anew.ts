import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Keyring } from '../keys/keyring.ts'
import { placeOfKey } from './record-key.ts'

const atOnce = 1000

/** Wraps every record's key under the keyring's newest wrapping key; those that are already stay. Resolves with how many were. Throws where one does not open. */
export async function wrapRecordKeysAnew(database: Kysely<Database>, keyring: Keyring): Promise<number> {
  let count = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await database
      .selectFrom('record_key')
      .selectAll()
      .where('record_id', '>', after)
      .orderBy('record_id')
      .limit(atOnce)
      .execute()
    const old = rows.filter(({ wrapped }) => !keyring.isWrappedAnew(wrapped))
    const anew = old.map(({ record_id: id, wrapped }) => {
      const key = keyring.unwrap(wrapped, placeOfKey(id))
      if (key === null) throw new Error('the key of a record does not open')
      return { id, wrapped: keyring.wrap(key, placeOfKey(id)) }
    })
    await sql`update record_key set wrapped = anew.wrapped
      from unnest(${anew.map(({ id }) => id)}::uuid[], ${anew.map(({ wrapped }) => wrapped)}::bytea[]) as anew (id, wrapped)
      where record_id = anew.id`.execute(database)
    count += anew.length
    const last = rows.at(-1)
    if (last === undefined) return count
    after = last.record_id
  }
}
