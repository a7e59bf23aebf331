import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { authHeaders, passCookies } from './auth-headers.ts'

interface NewSession {
  personId: string
  /** Whether the cookie outlives the browser. */
  stay: boolean
}

/** Signs somebody in who has shown who they are. It is always a new session. */
export async function beginSession(
  { auth }: Pick<Services, 'auth'>,
  body: NewSession,
  context: Pick<Context, 'from' | 'resHeaders'>,
): Promise<void> {
  const { headers } = await auth.api.beginSession({ body, headers: authHeaders(context.from), returnHeaders: true })
  passCookies(context, headers)
}
