import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { announceAll } from '../records/record-notice.ts'
import { forgetCodes, forgetOffice, forgetPasskeys, setPassword } from './people-repository.ts'
import { deleteSessionsOf } from './sessions-repository.ts'

/** Whatever a person signed in by until now counts no more, and they are signed out everywhere. `password`: the hash of the new passphrase. */
export async function replacePassphrase(
  within: Transaction<Database>,
  { id, password, at }: { id: string; password: string; at: Date },
): Promise<void> {
  await setPassword(within, id, { password, at })
  await forgetCodes(within, id)
  await forgetPasskeys(within, id)
  await forgetOffice(within, id)
  await deleteSessionsOf(within, id)
  await announceAll(within, [{ kind: 'access', who: id }])
}
