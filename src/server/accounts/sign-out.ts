import type { Context } from '../context.ts'
import { purgePictures } from '../keeping/purge.ts'
import type { Services } from '../services.ts'
import { authHeaders, passCookies } from './auth-headers.ts'
import { sessionIdOf } from './session-id-of.ts'
import { endStreams, writeAccess } from './write-access.ts'

/**
 * The session ends here and in the database, so that its cookie is worth nothing to whoever kept a copy. What the person
 * settled can be undone no more with its picture.
 */
export async function signOut(
  needs: Pick<Services, 'auth' | 'blobs' | 'database' | 'log' | 'notifications' | 'now'>,
  { who, from, resHeaders }: Pick<Context, 'who' | 'from' | 'resHeaders'>,
): Promise<void> {
  const hadSession = (await sessionIdOf(needs, from)) !== null
  const { headers } = await needs.auth.api.signOut({ headers: authHeaders(from), returnHeaders: true })
  passCookies({ ...(resHeaders && { resHeaders }) }, headers)
  if (!hadSession) return
  await writeAccess(needs.database, { kind: 'signed-out', who }, needs.now())
  await endStreams(needs, needs.database, who)
  await purgePictures(needs, { of: who }).catch((cause: unknown) => needs.log.error({ err: cause }, 'pictures could not be destroyed'))
}
