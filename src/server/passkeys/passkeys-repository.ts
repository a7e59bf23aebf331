import { randomUUID } from 'node:crypto'
import { type Transaction, sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { PasskeyRow } from '../database/ways-in-tables.ts'
import type { Within } from '../database/within.ts'

export async function listPasskeys(within: Within, personId: string): Promise<PasskeyRow[]> {
  return within.selectFrom('passkey').selectAll().where('person_id', '=', personId).orderBy('made_at').orderBy('id').execute()
}

/** By what the authenticator calls it; null where nobody has it. */
export async function findPasskey(within: Within, credentialId: string): Promise<PasskeyRow | null> {
  return (await within.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()) ?? null
}

/** Null where it is somebody's already. */
export async function insertPasskey(within: Within, passkey: Omit<PasskeyRow, 'id' | 'used_at'>): Promise<PasskeyRow | null> {
  const row = await within
    .insertInto('passkey')
    .values({ ...passkey, id: randomUUID(), used_at: null })
    .onConflict((known) => known.column('credential_id').doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function passkeyWasUsed(within: Within, id: string, { counter, at }: { counter: number; at: Date }): Promise<void> {
  await within.updateTable('passkey').set({ counter, used_at: at }).where('id', '=', id).execute()
}

/** False where the person has no such passkey. */
export async function deletePasskey(within: Within, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  const { numDeletedRows } = await within.deleteFrom('passkey').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
  return numDeletedRows > 0n
}

export interface Challenge {
  challenge: string
  /** For whom a passkey is made; null where somebody signs in. */
  personId: string | null
  /** Of who asks. */
  address: string
  expiresAt: Date
}

/** Keeps it, and no more than the newest `most` of its address: whoever only asks fills no table. */
export async function keepChallenge(
  within: Transaction<Database>,
  { challenge, personId, address, expiresAt }: Challenge,
  { now, most }: { now: Date; most: number },
): Promise<void> {
  await within.deleteFrom('passkey_challenge').where('expires_at', '<=', now).execute()
  await sql`delete from passkey_challenge where challenge in (
    select challenge from passkey_challenge where address = ${address} order by expires_at desc offset ${most - 1}
  )`.execute(within)
  await within.insertInto('passkey_challenge').values({ challenge, person_id: personId, address, expires_at: expiresAt }).execute()
}

/** Takes it away; false where it was never given for this, was answered before, or is too old. */
export async function takeChallenge(
  within: Within,
  { challenge, personId }: Pick<Challenge, 'challenge' | 'personId'>,
  now: Date,
): Promise<boolean> {
  const taken = await within
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .returning('expires_at')
    .executeTakeFirst()
  return taken !== undefined && taken.expires_at > now
}
