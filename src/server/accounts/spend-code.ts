import { createHmac } from 'node:crypto'
import type { Services } from '../services.ts'

/** A code is taken in its half minute and in those before and after. */
const countsForMs = 90_000

/**
 * Whether a code of somebody's app comes for the first time (RFC 6238, 5.2): who saw it typed must not follow. Of several at
 * once one is the first. Kept as a keyed hash.
 */
export async function spendCode(
  { database, now, secret }: Pick<Services, 'database' | 'now' | 'secret'>,
  { personId, code }: { personId: string; code: string },
): Promise<boolean> {
  const at = now()
  const key = `code ${createHmac('sha256', secret).update(`${personId} ${code}`).digest('base64url')}`
  const spent = await database
    .insertInto('sign_in_try')
    .values({ key, wrong: 0, pauses: 0, last_at: at, paused_until: null })
    .onConflict((known) =>
      known
        .column('key')
        .doUpdateSet({ last_at: at })
        .where('sign_in_try.last_at', '<', new Date(at.getTime() - countsForMs)),
    )
    .returning('key')
    .executeTakeFirst()
  return spent !== undefined
}
