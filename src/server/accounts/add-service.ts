import type { Person } from '#contract/people.contract.ts'
import type { Asker } from '#domain/accounts/asker.ts'
import { mayGive } from '#domain/accounts/change-of-access.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import type { Role } from '#domain/accounts/role.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { insertService } from './people-repository.ts'
import { personOfRow } from './person-of-row.ts'
import { writeAccess } from './write-access.ts'

/** A program that works here. Throws `accounts.off`, `access.denied`, `people.is-service` where it were to be an owner. */
export async function addService(
  { database, now }: Pick<Services, 'database' | 'now'>,
  service: { name: string; role: Role; queues: Queue[] | null },
  asker: Asker,
): Promise<Person> {
  if (!(await areAccountsOn(database))) throw new AppError('accounts.off')
  if (service.role === 'owner') throw new AppError('people.is-service')
  if (!mayGive(asker, service)) throw new AppError('access.denied')
  const at = now()
  const row = await database.transaction().execute(async (within) => {
    const added = await insertService(within, { ...service, at })
    const data = { person: added.id, role: added.role, queues: added.queues }
    await writeAccess(within, { kind: 'service-added', who: asker.who, data }, at)
    return added
  })
  return personOfRow(row)
}
