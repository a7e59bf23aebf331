import type { Person } from '#contract/people.contract.ts'
import { singlePerson } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import type { PersonRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import type { Services } from '../services.ts'
import { areAccountsOn, switchAccounts } from './accounts-switch.ts'
import type { NewPersonRequest } from './add-person.ts'
import { hashPassphrase, isPassphraseOf } from './passphrase-hash.ts'
import { findBySignInName, insertPerson, lockPeople, passwordOf } from './people-repository.ts'
import { personOfRow } from './person-of-row.ts'
import { refuseWeakPassphrase } from './refuse-weak-passphrase.ts'
import { signIn } from './sign-in.ts'
import { endStreams, writeAccess } from './write-access.ts'

type OwnerRequest = Pick<NewPersonRequest, 'name' | 'signInName' | 'passphrase'>

/**
 * From now on everybody signs in. Whoever turned it on is the owner and signed in; everybody else is let go. People from
 * before, had accounts been off for a while, may sign in again. Throws `accounts.on`, `passphrase.short`, `passphrase.known`, `people.name-taken`.
 */
export async function turnAccountsOn(
  needs: Pick<Services, 'auth' | 'database' | 'notifications' | 'now' | 'secret'>,
  { name, signInName, passphrase }: OwnerRequest,
  context: Pick<Context, 'from' | 'resHeaders'>,
): Promise<Person> {
  refuseWeakPassphrase(passphrase, signInName)
  const password = await hashPassphrase(passphrase)
  const at = needs.now()
  const owner = await needs.database.transaction().execute(async (within) => {
    await lockPeople(within)
    if (await areAccountsOn(within)) throw new AppError('accounts.on')
    const added =
      (await insertPerson(within, { name, signInName, role: 'owner', queues: null, password, at })) ??
      (await ownerFromBefore(within, { signInName, passphrase }))
    await switchAccounts(within, 'on')
    await writeAccess(within, { kind: 'accounts-on', who: added.id }, at)
    await endStreams(needs, within, singlePerson.who)
    return added
  })
  await signIn(needs, { name: signInName, passphrase, stay: true }, context)
  return personOfRow(owner)
}

/** Who was an owner before accounts were off, and knows the passphrase. */
async function ownerFromBefore(within: Within, { signInName, passphrase }: Omit<OwnerRequest, 'name'>): Promise<PersonRow> {
  const known = await findBySignInName(within, signInName)
  const hashed = known?.role === 'owner' ? await passwordOf(within, known.id) : null
  if (!known || hashed === null || !(await isPassphraseOf(hashed, passphrase))) throw new AppError('people.name-taken')
  return known
}
