import type { Session } from '#contract/session.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { findActive } from './people-repository.ts'
import { personOfRow } from './person-of-row.ts'

/** Who asks, for the page. */
export async function describeSession(
  { database, office, origin }: Pick<Services, 'database' | 'office' | 'origin'>,
  { who, rights, queues }: Context,
): Promise<Session> {
  const accounts = await areAccountsOn(database)
  const isPerson = accounts && /^[\da-f-]{36}$/.test(who)
  const person = isPerson ? await findActive(database, who) : null
  return {
    accounts,
    rights: [...rights],
    queues: queues && [...queues],
    passkeysAt: new URL(origin).hostname,
    office: office?.name ?? null,
    person: person && {
      id: person.id,
      name: person.name,
      signInName: personOfRow(person).signInName,
      role: person.role,
      codes: person.two_factor_enabled,
    },
  }
}
