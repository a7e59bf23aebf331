import { appErrorIn } from '../http/error-reply.ts'
import { replyOfAppError } from './compat-failure.ts'

const paths: ReadonlySet<string> = new Set(['/api/recog.do', '/api/recogliu.do'])

/**
 * Failures before a compatible route is reached (too long a request, a server that is still preparing) in the form
 * that its clients can read; null for other paths and for doors, which tell a stranger nothing.
 */
export function answerCompatError(path: string, error: unknown): Response | null {
  const known = paths.has(path) ? appErrorIn(error) : null
  if (!known || known.code === 'host.unknown' || known.code === 'not-found') return null
  return Response.json(replyOfAppError(known))
}
