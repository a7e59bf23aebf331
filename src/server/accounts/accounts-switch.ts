import { asJson } from '../database/as-json.ts'
import type { Within } from '../database/within.ts'

const key = 'accounts'

/** Whether anybody has to sign in. Asked for each request, so that no server goes on as before when it changes. */
export async function areAccountsOn(within: Within): Promise<boolean> {
  const row = await within.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value === 'on'
}

export async function switchAccounts(within: Within, to: 'on' | 'off'): Promise<void> {
  const value = asJson<unknown>(to)
  await within
    .insertInto('setting')
    .values({ key, value })
    .onConflict((known) => known.column('key').doUpdateSet({ value }))
    .execute()
}
