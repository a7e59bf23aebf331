import type { Asker } from '#domain/accounts/asker.ts'
import type { Services } from '../services.ts'
import { lockPerson, refuseLastOwner } from './change-person.ts'
import { retirePerson } from './people-repository.ts'
import { endStreams, writeAccess } from './write-access.ts'

/** A person no longer works here. Throws `accounts.off`, `not-found`, `access.denied`, `people.last-owner`. */
export async function removePerson(needs: Pick<Services, 'database' | 'notifications' | 'now'>, id: string, asker: Asker): Promise<void> {
  const at = needs.now()
  await needs.database.transaction().execute(async (within) => {
    await refuseLastOwner(within, await lockPerson(within, id, asker))
    await retirePerson(within, id, at)
    await writeAccess(within, { kind: 'person-removed', who: asker.who, data: { person: id } }, at)
    await endStreams(needs, within, id)
  })
}
