import type { Asker } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { lockPerson } from './change-person.ts'
import { hashPassphrase } from './passphrase-hash.ts'
import { refuseWeakPassphrase } from './refuse-weak-passphrase.ts'
import { replacePassphrase } from './replace-passphrase.ts'
import { writeAccess } from './write-access.ts'

/**
 * An admin gives somebody who lost it a new passphrase. Their sessions end, codes are no longer asked for and passkeys count
 * no more: the device that holds them may be lost too. Throws `accounts.off`, `not-found`, `access.denied`, `passphrase.short`, `passphrase.known`,
 * `people.is-service`.
 */
export async function setPassphrase(
  needs: Pick<Services, 'database' | 'now'>,
  { id, passphrase }: { id: string; passphrase: string },
  asker: Asker,
): Promise<void> {
  const at = needs.now()
  const password = await hashPassphrase(passphrase)
  await needs.database.transaction().execute(async (within) => {
    const person = await lockPerson(within, id, asker)
    if (person.kind === 'service') throw new AppError('people.is-service')
    refuseWeakPassphrase(passphrase, person.sign_in_name ?? '')
    await replacePassphrase(within, { id, password, at })
    await writeAccess(within, { kind: 'passphrase-given', who: asker.who, data: { person: id } }, at)
  })
}
