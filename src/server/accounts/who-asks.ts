import { AppError } from '#domain/app-error.ts'
import { type Asker, nobody, singlePerson } from '#domain/accounts/asker.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import type { Knock } from '../context.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { findSignedIn } from './sessions-repository.ts'
import { sessionIdOf } from './session-id-of.ts'
import { tokenIn } from './tokens/token-text.ts'
import { whoSentToken } from './tokens/who-sent-token.ts'

/**
 * Who sends a request: the one person there is, the service account of its token, whoever the session's cookie is of, or
 * nobody. Throws as `whoSentToken`: a token that is wrong is never overlooked for a cookie beside it, or where nobody signs in.
 */
export async function whoAsks(needs: Pick<Services, 'auth' | 'database' | 'now'>, from: Knock): Promise<Asker> {
  const areOn = await areAccountsOn(needs.database)
  const token = tokenIn(from.headers)
  if (token !== null) {
    if (!areOn) throw new AppError('token.refused')
    return whoSentToken(needs, { token, address: from.address })
  }
  if (!areOn) return singlePerson
  const sessionId = await sessionIdOf(needs, from)
  const signedIn = sessionId === null ? null : await findSignedIn(needs.database, sessionId, needs.now())
  if (!signedIn) return nobody
  return { who: signedIn.personId, rights: rightsOfRole[signedIn.role], queues: signedIn.queues, until: signedIn.endsAt }
}
