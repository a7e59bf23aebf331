import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { switchAccounts } from './accounts-switch.ts'
import { checkPassphrase } from './check-passphrase.ts'
import { listActive } from './people-repository.ts'
import { personOf } from './person-of.ts'
import { deleteSessionsOf } from './sessions-repository.ts'
import { endTokensOf } from './tokens/tokens-repository.ts'
import { endStreams, writeAccess } from './write-access.ts'

/**
 * Nobody signs in any more, and all tokens end. People and their names stay, for the histories and for another time. Throws `accounts.off`,
 * `accounts.needed` where other computers reach the server, and as `checkPassphrase`.
 */
export async function turnAccountsOff(
  needs: Pick<Services, 'database' | 'mustKeepAccounts' | 'notifications' | 'now' | 'secret'>,
  passphrase: string,
  { who, from }: Pick<Context, 'who' | 'from'>,
): Promise<void> {
  const owner = await personOf(needs.database, who)
  if (needs.mustKeepAccounts) throw new AppError('accounts.needed')
  await checkPassphrase(needs, owner, { passphrase, address: from.address })
  await needs.database.transaction().execute(async (within) => {
    await switchAccounts(within, 'off')
    await endTokensOf(within, null, needs.now())
    await writeAccess(within, { kind: 'accounts-off', who }, needs.now())
    for (const { id } of await listActive(within)) {
      await deleteSessionsOf(within, id)
      await endStreams(needs, within, id)
    }
  })
}
