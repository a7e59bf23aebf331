import type { Transaction } from 'kysely'
import { type Access, mayGive } from '#domain/accounts/change-of-access.ts'
import type { Asker } from '#domain/accounts/asker.ts'
import type { Person } from '#contract/people.contract.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import type { Role } from '#domain/accounts/role.ts'
import { AppError } from '#domain/app-error.ts'
import type { Database, PersonRow } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { findActive, listActive, lockPeople, updatePerson } from './people-repository.ts'
import { personOfRow } from './person-of-row.ts'
import { deleteSessionsOf } from './sessions-repository.ts'
import { endStreams, writeAccess } from './write-access.ts'

export interface PersonChange {
  id: string
  name?: string | undefined
  role?: Role | undefined
  queues?: Queue[] | null | undefined
}

type ChangeNeeds = Pick<Services, 'database' | 'notifications' | 'now'>

/**
 * What a person is called and may. Where that changes, all their sessions end: what was begun under the old rights is not
 * gone on with. Throws `accounts.off`, `not-found`, `access.denied`, `people.last-owner`, and
 * `people.is-service` where one were to be an owner.
 */
export async function changePerson(needs: ChangeNeeds, { id, ...change }: PersonChange, asker: Asker): Promise<Person> {
  const at = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const before = await lockPerson(within, id, asker)
    const after: Access & { name: string } = {
      name: change.name ?? before.name,
      role: change.role ?? before.role,
      queues: change.queues === undefined ? before.queues : change.queues,
    }
    if (!mayGive(asker, after)) throw new AppError('access.denied')
    if (before.kind === 'service' && after.role === 'owner') throw new AppError('people.is-service')
    if (after.role !== 'owner') await refuseLastOwner(within, before)
    await updatePerson(within, id, { ...after, queues: after.queues && [...after.queues], updated_at: at })
    await writeAccess(within, { kind: 'person-changed', who: asker.who, data: { person: id, role: after.role, queues: after.queues } }, at)
    if (isSameAccess(before, after)) return
    await deleteSessionsOf(within, id)
    await endStreams(needs, within, id)
  })
  const changed = await findActive(needs.database, id)
  if (!changed) throw new AppError('not-found')
  return personOfRow(changed)
}

/** The person, whom the asker may change and nobody else does meanwhile. Throws `accounts.off`, `not-found`, `access.denied`. */
export async function lockPerson(within: Transaction<Database>, id: string, asker: Asker): Promise<PersonRow> {
  if (!(await areAccountsOn(within))) throw new AppError('accounts.off')
  await lockPeople(within)
  const person = await findActive(within, id)
  if (!person) throw new AppError('not-found')
  if (!mayGive(asker, person)) throw new AppError('access.denied')
  return person
}

/** Throws `people.last-owner` where the person is the only one who may turn accounts off and give every right. */
export async function refuseLastOwner(within: Transaction<Database>, { id, role }: PersonRow): Promise<void> {
  if (role !== 'owner') return
  const people = await listActive(within)
  if (!people.some((other) => other.role === 'owner' && other.id !== id)) throw new AppError('people.last-owner')
}

function isSameAccess(one: Access, other: Access): boolean {
  return one.role === other.role && JSON.stringify(one.queues?.toSorted()) === JSON.stringify(other.queues?.toSorted())
}
