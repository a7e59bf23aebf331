import type { Knock } from '../context.ts'
import type { Services } from '../services.ts'
import { authHeaders } from './auth-headers.ts'

/** The session that a request's cookie names; null where there is none, or it has ended. */
export async function sessionIdOf({ auth }: Pick<Services, 'auth'>, from: Knock): Promise<string | null> {
  if (!from.headers.has('cookie')) return null
  const found = await auth.api.getSession({ headers: authHeaders(from) })
  return found?.session.id ?? null
}
