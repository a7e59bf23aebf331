import { type Asker, nobody, singlePerson } from '#domain/accounts/asker.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import type { Knock } from '../context.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { findSignedIn } from './sessions-repository.ts'
import { sessionIdOf } from './session-id-of.ts'

/** Who sends a request: the one person there is, whoever the session's cookie is of, or nobody. */
export async function whoAsks(needs: Pick<Services, 'auth' | 'database' | 'now'>, from: Knock): Promise<Asker> {
  if (!(await areAccountsOn(needs.database))) return singlePerson
  const sessionId = await sessionIdOf(needs, from)
  const signedIn = sessionId === null ? null : await findSignedIn(needs.database, sessionId, needs.now())
  if (!signedIn) return nobody
  return { who: signedIn.personId, rights: rightsOfRole[signedIn.role], queues: signedIn.queues }
}
