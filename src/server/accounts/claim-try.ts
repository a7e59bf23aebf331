import { createHmac } from 'node:crypto'
import { type Transaction, sql } from 'kysely'
import { type Tries, type TryLimit, countTry, triesPerAddress, triesPerName } from '#domain/accounts/tries.ts'
import { signInNameKey } from '#domain/accounts/sign-in-name.ts'
import { AppError } from '#domain/app-error.ts'
import type { Database } from '../database/schema.ts'
import type { Within } from '../database/within.ts'

/** Who somebody says they are, and where they knock. */
export interface SaidName {
  /** As it was typed. */
  name: string
  /** Of the client. */
  address: string
}

export interface ClaimedTry {
  /** Throws what a wrong try is answered with: how many are left, or when the next may be made. */
  refuse: () => never
}

interface TryNeeds {
  database: Within
  now: () => Date
  secret: string
}

/**
 * Counts a try before it is known whether it is right, so that many at once are no more than one after the other.
 * Throws `sign-in.paused`. Names are kept as a keyed hash: somebody may have typed the passphrase into the wrong field.
 */
export async function claimTry({ database, now, secret }: TryNeeds, { name, address }: SaidName): Promise<ClaimedTry> {
  const at = now().getTime()
  const key = keyOfName(secret, name)
  const counted = await database.transaction().execute(async (within) => {
    const ofAddress = await countWithin(within, `address ${address}`, { limit: triesPerAddress, at })
    const ofName = await countWithin(within, key, { limit: triesPerName, at })
    return { ofAddress, ofName }
  })
  const { ofAddress, ofName } = counted
  if (ofAddress.isPaused || ofName.isPaused) throw paused(ofAddress.isPaused ? ofAddress.after : ofName.after)
  return {
    refuse: () => {
      if (ofName.after.pausedUntil !== null) throw paused(ofName.after)
      throw new AppError('sign-in.refused', { data: { triesLeft: triesPerName.most - ofName.after.wrong } })
    },
  }
}

/** Forgets the wrong tries of a name, and the one of its address: somebody was right. Old ones of others go too. */
export async function forgetTries({ database, now, secret }: TryNeeds, { name, address }: SaidName): Promise<void> {
  const old = new Date(now().getTime() - triesPerAddress.forgottenAfterMs)
  await database.deleteFrom('sign_in_try').where('last_at', '<', old).execute()
  await forgetTriesOfName({ database, secret }, name)
  await sql`update sign_in_try set wrong = greatest(wrong - 1, 0) where key = ${`address ${address}`} and paused_until is null`.execute(
    database,
  )
}

/** Forgets the wrong tries of a name alone, and its pause. */
export async function forgetTriesOfName({ database, secret }: Pick<TryNeeds, 'database' | 'secret'>, name: string): Promise<void> {
  await database.deleteFrom('sign_in_try').where('key', '=', keyOfName(secret, name)).execute()
}

function keyOfName(secret: string, name: string): string {
  return `name ${createHmac('sha256', secret).update(signInNameKey(name)).digest('base64url')}`
}

function paused(tries: Tries): AppError {
  return new AppError('sign-in.paused', { data: { until: pausedUntilOf(tries) } })
}

/** When the next try may be made, ISO. */
export function pausedUntilOf({ pausedUntil }: Tries): string {
  return new Date(pausedUntil ?? 0).toISOString()
}

/** Counts a try under a key; `at` in milliseconds since 1970. */
export async function countWithin(within: Transaction<Database>, key: string, { limit, at }: { limit: TryLimit; at: number }) {
  // One statement makes the row or locks the one there is: whoever was right at this moment may just have deleted it.
  const row = await within
    .insertInto('sign_in_try')
    .values({ key, wrong: 0, pauses: 0, last_at: new Date(at), paused_until: null })
    .onConflict((known) => known.column('key').doUpdateSet({ key }))
    .returningAll()
    .executeTakeFirstOrThrow()
  const before: Tries = {
    wrong: row.wrong,
    pauses: row.pauses,
    lastAt: row.last_at.getTime(),
    pausedUntil: row.paused_until?.getTime() ?? null,
  }
  const { after, isPaused } = countTry(before, limit, at)
  await within
    .updateTable('sign_in_try')
    .set({
      wrong: after.wrong,
      pauses: after.pauses,
      last_at: new Date(after.lastAt),
      paused_until: after.pausedUntil === null ? null : new Date(after.pausedUntil),
    })
    .where('key', '=', key)
    .execute()
  return { after, isPaused }
}
