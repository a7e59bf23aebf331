import type { Asker } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../../services.ts'
import { areAccountsOn } from '../accounts-switch.ts'
import { lockPerson } from '../change-person.ts'
import { endStreams, writeAccess } from '../write-access.ts'
import { endToken, findToken } from './tokens-repository.ts'

/** From now on the token lets nobody in, and whoever listens by it is let go. Throws `accounts.off`, `not-found`, `access.denied`. */
export async function endApiToken(needs: Pick<Services, 'database' | 'notifications' | 'now'>, id: string, asker: Asker): Promise<void> {
  const at = needs.now()
  await needs.database.transaction().execute(async (within) => {
    if (!(await areAccountsOn(within))) throw new AppError('accounts.off')
    const token = await findToken(within, id)
    if (!token) throw new AppError('not-found')
    const account = await lockPerson(within, token.person_id, asker)
    await endToken(within, id, at)
    await writeAccess(within, { kind: 'token-ended', who: asker.who, data: { token: id, person: account.id } }, at)
    await endStreams(needs, within, account.id)
  })
}
