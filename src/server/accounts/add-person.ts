import type { Person } from '#contract/people.contract.ts'
import { mayGive } from '#domain/accounts/change-of-access.ts'
import type { Asker } from '#domain/accounts/asker.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import type { Role } from '#domain/accounts/role.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { hashPassphrase } from './passphrase-hash.ts'
import { insertPerson } from './people-repository.ts'
import { personOfRow } from './person-of-row.ts'
import { refuseWeakPassphrase } from './refuse-weak-passphrase.ts'
import { writeAccess } from './write-access.ts'

export interface NewPersonRequest {
  name: string
  signInName: string
  passphrase: string
  role: Role
  queues: Queue[] | null
}

/** Throws `accounts.off`, `access.denied`, `passphrase.short`, `passphrase.known`, `people.name-taken`. */
export async function addPerson(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { passphrase, ...person }: NewPersonRequest,
  asker: Asker,
): Promise<Person> {
  if (!(await areAccountsOn(database))) throw new AppError('accounts.off')
  if (!mayGive(asker, person)) throw new AppError('access.denied')
  refuseWeakPassphrase(passphrase, person.signInName)
  const password = await hashPassphrase(passphrase)
  const row = await database.transaction().execute(async (within) => {
    const added = await insertPerson(within, { ...person, password, at: now() })
    if (!added) throw new AppError('people.name-taken')
    await writeAccess(
      within,
      { kind: 'person-added', who: asker.who, data: { person: added.id, role: added.role, queues: added.queues } },
      now(),
    )
    return added
  })
  return personOfRow(row)
}
