import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { authHeaders, passCookies } from './auth-headers.ts'
import { refusalOf } from './confirm-sign-in.ts'
import { personOf } from './person-of.ts'
import { spendCode } from './spend-code.ts'
import { writeAccess } from './write-access.ts'

/** From now on signing in takes a code. The session goes on under a new token. Throws `sign-in.code-wrong`. */
export async function confirmCodes(
  needs: Pick<Services, 'auth' | 'database' | 'now' | 'secret'>,
  code: string,
  { who, from, resHeaders }: Pick<Context, 'who' | 'from' | 'resHeaders'>,
): Promise<void> {
  const { auth, database, now } = needs
  const { id: personId } = await personOf(database, who)
  const { headers } = await auth.api
    .verifyTOTP({ body: { code }, headers: authHeaders(from), returnHeaders: true })
    .catch((error: unknown) => {
      throw refusalOf(error)
    })
  await spendCode(needs, { personId, code })
  passCookies({ ...(resHeaders && { resHeaders }) }, headers)
  await writeAccess(database, { kind: 'codes-on', who }, now())
}
