import type { Kysely } from 'kysely'
import { asJson } from '../database/as-json.ts'
import type { Database } from '../database/schema.ts'
import type { Keyring } from '../keys/keyring.ts'
import { sealedSettingSchema, wrappedAnew } from './sealed-setting.ts'

/** Wraps the keys of sealed settings under the keyring's newest wrapping key. Resolves with how many were not yet. */
export async function wrapSettingsAnew(database: Kysely<Database>, keyring: Keyring): Promise<number> {
  let count = 0
  for (const { key, value } of await database.selectFrom('setting').selectAll().execute()) {
    const sealed = sealedSettingSchema.safeParse(value)
    const anew = sealed.success ? wrappedAnew(keyring, key, sealed.data) : null
    if (anew === null) continue
    await database
      .updateTable('setting')
      .set({ value: asJson(anew) })
      .where('key', '=', key)
      .execute()
    count += 1
  }
  return count
}
