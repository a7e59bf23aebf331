import { isAPIError } from 'better-auth/api'
import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { authHeaders, passCookies } from './auth-headers.ts'
import { deleteSessionOfToken } from './sessions-repository.ts'
import { spendCode } from './spend-code.ts'
import { writeAccess } from './write-access.ts'

/**
 * The code after the passphrase: of the app, six digits, or one of those kept aside; each counts once. better-auth counts
 * wrong ones: five for one passphrase, ten for one person. Throws `sign-in.code-wrong`, `sign-in.code-late`, `sign-in.paused`.
 */
export async function confirmSignIn(
  needs: Pick<Services, 'auth' | 'database' | 'now' | 'secret'>,
  code: string,
  context: Pick<Context, 'from' | 'resHeaders'>,
): Promise<{ next: 'signed-in' }> {
  const { auth, database, now } = needs
  const isOfApp = /^\d{6}$/.test(code)
  const asked = { body: { code }, headers: authHeaders(context.from), returnHeaders: true } as const
  const confirmed = await (isOfApp ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked)).catch(async (error: unknown) => {
    throw await toldRefusal(needs, refusalOf(error))
  })
  const { user, token } = confirmed.response
  if (isOfApp && !(await spendCode(needs, { personId: user.id, code }))) {
    if (token) await deleteSessionOfToken(database, token)
    throw await toldRefusal(needs, new AppError('sign-in.code-wrong'))
  }
  passCookies(context, confirmed.headers)
  await writeAccess(database, { kind: 'signed-in', who: user.id, data: { code: true } }, now())
  return { next: 'signed-in' }
}

/** Whose code it was not, better-auth does not say. */
async function toldRefusal({ database, now }: Pick<Services, 'database' | 'now'>, refusal: unknown): Promise<unknown> {
  const isWrong = refusal instanceof AppError && refusal.code === 'sign-in.code-wrong'
  if (isWrong) await writeAccess(database, { kind: 'code-refused', who: 'nobody' }, now())
  return refusal
}

/** What better-auth says of a code in our words. */
export function refusalOf(error: unknown): unknown {
  if (!isAPIError(error)) return error
  const code = error.body?.code ?? ''
  if (error.statusCode === 429 || code.startsWith('TOO_MANY')) return new AppError('sign-in.paused', { cause: error })
  if (code === 'INVALID_TWO_FACTOR_COOKIE') return new AppError('sign-in.code-late', { cause: error })
  return error.statusCode < 500 ? new AppError('sign-in.code-wrong', { cause: error }) : error
}
