import type { Within } from '../database/within.ts'
import { findSetting, storeSetting } from '../settings/settings-repository.ts'

const key = 'accounts'

/** Whether anybody has to sign in. Asked for each request, so that no server goes on as before when it changes. */
export async function areAccountsOn(within: Within): Promise<boolean> {
  return (await findSetting(within, key)) === 'on'
}

export async function switchAccounts(within: Within, to: 'on' | 'off'): Promise<void> {
  await storeSetting(within, key, to)
}
