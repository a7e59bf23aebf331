import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import { remoteTimeoutSeconds } from '#domain/remote-reading.ts'
import type { Words } from '../words/words.ts'

/** What became of a document at the remote API, as a sentence; its number and words stand as they came. */
export function outcomeWords(told: RemoteOutcome, { say }: Pick<Words, 'say'>): string {
  const { outcome, text } = told
  const answer = answerOf(told)
  switch (outcome) {
    case 'read':
    case 'refused':
      return answer === '' ? say(`review.remote.${outcome}`) : say(`review.remote.${outcome}Saying`, { answer })
    case 'not-sent':
      return say('review.remote.notSent', { because: becauseOf(told, say) })
    case 'no-answer':
      return `${say('review.remote.noAnswer', { because: becauseOf(told, say) })}${text === '' ? '' : ` “${text}”`}`
  }
}

function answerOf({ status, text }: RemoteOutcome): string {
  return [status ?? '', text === '' ? '' : `“${text}”`].filter((part) => part !== '').join(' ')
}

function becauseOf({ because, httpStatus }: RemoteOutcome, say: Words['say']): string {
  return say(`remote.because.${because ?? 'unknown-form'}`, { status: String(httpStatus), seconds: String(remoteTimeoutSeconds) })
}
