import { appErrorIn } from '../http/error-reply.ts'
import { compatAddress } from './compat-addresses.ts'
import { replyOfAppError } from './compat-failure.ts'
import { failureReply } from './compat-reply.ts'

/**
 * Failures before a compatible route is reached (too long a request, a server that is still preparing) in the form
 * that its clients can read; null for other paths and for doors, which tell a stranger nothing.
 */
export function answerCompatError({ path, method }: { path: string; method: string }, error: unknown): Response | null {
  const address = compatAddress(path)
  const known = address && appErrorIn(error)
  if (!known || known.code === 'host.unknown') return null
  if (known.code !== 'not-found') return Response.json(address.shape.failure(replyOfAppError(known)))
  if (method === 'POST') return null
  // Whoever looks at the address in a browser is no client that counts on 200.
  const reply = address.shape.failure(failureReply(-2, 'Send this as a form, with POST. How is written at /api/docs.'))
  return Response.json(reply, { status: 405, headers: { Allow: 'POST' } })
}
