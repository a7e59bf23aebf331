import type { Transaction } from 'kysely'
import { singlePerson } from '#domain/accounts/asker.ts'
import type { Database } from '../database/schema.ts'
import type { Within } from '../database/within.ts'

/** Names a try that makes something new; nobody is answered with what another person's try made. */
export function keyOfTry(name: string, who: string): string {
  return who === singlePerson.who ? name : `${name} ${who}`
}

/** One try of a person, by the name that the page gave it. */
export interface Try {
  key: string
  /** What the try led to, and which version of it. */
  recordId: string
  version: number
  at: Date
}

/**
 * Claims the key for this transaction. False when an earlier try did the same already; while such a try is still
 * under way elsewhere this waits for it, so that two at once never both come true.
 */
export async function claimOnce(within: Transaction<Database>, { key, recordId, version, at }: Try): Promise<boolean> {
  const claimed = await within
    .insertInto('idempotency')
    .values({ key, record_id: recordId, version, at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return claimed !== undefined
}

/** What the try of this key led to; null when there was none. */
export async function findOnce(within: Within, key: string): Promise<string | null> {
  const row = await within.selectFrom('idempotency').select('record_id').where('key', '=', key).executeTakeFirst()
  return row?.record_id ?? null
}

/** As if the try had never been made. */
export async function forgetOnce(within: Transaction<Database>, key: string): Promise<void> {
  await within.deleteFrom('idempotency').where('key', '=', key).execute()
}
