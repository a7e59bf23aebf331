import { appErrorIn } from '../http/error-reply.ts'
import { replyOfAppError } from './compat-failure.ts'
import { personFailure } from './person/person-reply.ts'

const paths: ReadonlySet<string> = new Set(['/api/recog.do', '/api/recogliu.do'])
const personPaths: ReadonlySet<string> = new Set(['/verapi/verFaceImage.do', '/verapi/verLivenessImage.do', '/verapi/verLivenessVideo.do'])

/**
 * Failures before a compatible route is reached (too long a request, a server that is still preparing) in the form
 * that its clients can read; null for other paths and for doors, which tell a stranger nothing.
 */
export function answerCompatError(path: string, error: unknown): Response | null {
  const known = paths.has(path) || personPaths.has(path) ? appErrorIn(error) : null
  if (!known || known.code === 'host.unknown' || known.code === 'not-found') return null
  const reply = replyOfAppError(known)
  return Response.json(personPaths.has(path) ? personFailure(reply) : reply)
}
