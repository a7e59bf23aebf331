import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** For better-auth: a session for a person whom we know otherwise than by a passphrase. It has no address. */
export function sessionOpener() {
  return {
    id: 'session-opener',
    endpoints: {
      beginSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ personId: z.string(), stay: z.boolean() }) },
        async (call) => {
          const { internalAdapter } = call.context
          const user = await internalAdapter.findUserById(call.body.personId)
          if (!user) throw new Error('a session for nobody')
          const session = await internalAdapter.createSession(user.id, !call.body.stay)
          await setSessionCookie(call, { session, user }, !call.body.stay)
          return call.json({ begun: true })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
