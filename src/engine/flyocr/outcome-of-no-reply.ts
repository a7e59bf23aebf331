import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import type { NoReply } from './wire/post-form.ts'

/** What became of a question to which no answer came: whether it may have been taken, and why. */
export function outcomeOfNoReply({ because, httpStatus, text }: NoReply): RemoteOutcome {
  const isUnsent = because === 'no-connection' || because === 'circuit-open'
  return remoteOutcome(isUnsent ? 'not-sent' : 'no-answer', { because, httpStatus, text })
}

/** An answer in none of the forms of the reference. */
export const unknownForm = remoteOutcome('no-answer', { because: 'unknown-form', httpStatus: 200 })
