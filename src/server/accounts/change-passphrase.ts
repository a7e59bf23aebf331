import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { checkPassphrase } from './check-passphrase.ts'
import { hashPassphrase } from './passphrase-hash.ts'
import { setPassword } from './people-repository.ts'
import { personOf } from './person-of.ts'
import { refuseWeakPassphrase } from './refuse-weak-passphrase.ts'
import { sessionIdOf } from './session-id-of.ts'
import { deleteSessionsOf } from './sessions-repository.ts'
import { endStreams, writeAccess } from './write-access.ts'

/** A person sets a new passphrase of their own; wherever else they are signed in, they are no longer. Throws as `checkPassphrase`, and `passphrase.short`, `passphrase.known`. */
export async function changePassphrase(
  needs: Pick<Services, 'auth' | 'database' | 'notifications' | 'now' | 'secret'>,
  { passphrase, newPassphrase }: { passphrase: string; newPassphrase: string },
  { who, from }: Pick<Context, 'who' | 'from'>,
): Promise<void> {
  const person = await personOf(needs.database, who)
  await checkPassphrase(needs, person, { passphrase, address: from.address })
  refuseWeakPassphrase(newPassphrase, person.sign_in_name ?? '')
  const password = await hashPassphrase(newPassphrase)
  const own = await sessionIdOf(needs, from)
  await needs.database.transaction().execute(async (within) => {
    await setPassword(within, person.id, { password, at: needs.now() })
    await deleteSessionsOf(within, person.id, own)
    await writeAccess(within, { kind: 'passphrase-changed', who }, needs.now())
    await endStreams(needs, within, who)
  })
}
