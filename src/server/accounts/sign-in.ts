import { isAPIError } from 'better-auth/api'
import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { authHeaders, passCookies } from './auth-headers.ts'
import { type SaidName, claimTry, forgetTries } from './claim-try.ts'
import { findBySignInName } from './people-repository.ts'
import { writeAccess } from './write-access.ts'

type SignInNeeds = Pick<Services, 'auth' | 'database' | 'now' | 'secret'>

export interface SignInRequest {
  name: string
  passphrase: string
  /** Whether the cookie outlives the browser. */
  stay: boolean
}

/**
 * A session for whoever knows name and passphrase; it is always a new one. `code`: the session begins with a code.
 * Throws `sign-in.refused`, `sign-in.paused`; a name that nobody has is answered the same and takes as long.
 */
export async function signIn(
  needs: SignInNeeds,
  { name, passphrase, stay }: SignInRequest,
  context: Pick<Context, 'from' | 'resHeaders'>,
): Promise<{ next: 'signed-in' | 'code' }> {
  if (!(await areAccountsOn(needs.database))) throw new AppError('accounts.off')
  const said: SaidName = { name, address: context.from.address }
  const { refuse } = await claimTry(needs, said)
  const body = { username: name, password: passphrase, rememberMe: stay }
  const signedIn = await needs.auth.api
    .signInUsername({ body, headers: authHeaders(context.from), returnHeaders: true })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode === 401) return null
      throw error
    })
  const person = await findBySignInName(needs.database, name)
  if (signedIn === null || !person) {
    await writeAccess(needs.database, { kind: 'sign-in-refused', who: person?.id ?? 'nobody' }, needs.now())
    return refuse()
  }
  await forgetTries(needs, said)
  passCookies(context, signedIn.headers)
  if ('twoFactorRedirect' in signedIn.response) return { next: 'code' }
  await writeAccess(needs.database, { kind: 'signed-in', who: person.id }, needs.now())
  return { next: 'signed-in' }
}
