import type { Device } from '#contract/session.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { personOf } from './person-of.ts'
import { sessionIdOf } from './session-id-of.ts'
import { listSessions } from './sessions-repository.ts'

/** Where a person is signed in, the last one first; [] where nobody signs in. */
export async function listDevices(
  needs: Pick<Services, 'auth' | 'database' | 'now'>,
  { who, from }: Pick<Context, 'who' | 'from'>,
): Promise<Device[]> {
  if (!(await areAccountsOn(needs.database))) return []
  const { id: personId } = await personOf(needs.database, who)
  const own = await sessionIdOf(needs, from)
  const sessions = await listSessions(needs.database, personId, needs.now())
  return sessions.map((session) => ({
    id: session.id,
    signedInAt: session.created_at.toISOString(),
    seenAt: session.seen_at.toISOString(),
    endsAt: session.expires_at.toISOString(),
    browser: session.user_agent ?? '',
    address: session.ip_address ?? '',
    isThis: session.id === own,
  }))
}
