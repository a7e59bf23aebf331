import type { CircuitBreaker } from './circuit-breaker.ts'
import { type FormReply, type NoReply, type PostForm, type PostNeeds, postForm } from './post-form.ts'
import { retryAfterMs } from './retry-after.ts'

export interface AskNeeds extends PostNeeds {
  breaker: CircuitBreaker
  /** Resolves after so many milliseconds, rejects when the signal is aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Tries of one question in all. */
const mostTries = 3
/** Before the second and the third try, where the answer does not say how long. */
const waitsMs = [500, 2000] as const
/** Who is to wait longer than this is told so, and asks again. */
const longestWaitMs = 20_000
/** What these answer was not looked at: too many requests, and a server that is away. */
const notTaken: ReadonlySet<number> = new Set([429, 503])

/**
 * Asks, and again only where the question was surely not taken: no connection was made, or the answer is 429 or 503. All else
 * may have been charged for, and is told.
 */
export async function ask(needs: AskNeeds, form: PostForm): Promise<FormReply> {
  for (let tries = 1; ; tries++) {
    if (!needs.breaker.mayTry()) return { because: 'circuit-open', httpStatus: null, text: '', retryAfter: null }
    const reply = await postForm(needs, form)
    tellBreaker(needs.breaker, reply)
    const waitMs = 'body' in reply || tries >= mostTries ? null : waitBefore(reply, { tries, now: needs.now() })
    if (waitMs === null) return reply
    try {
      await needs.wait(waitMs, needs.stopping)
    } catch {
      return reply
    }
  }
}

function tellBreaker(breaker: CircuitBreaker, reply: FormReply): void {
  if ('body' in reply || (reply.httpStatus !== null && reply.httpStatus < 500)) breaker.answered()
  else if (reply.because !== 'stopped') breaker.failed()
}

/** Null where the question may have been taken, or the wait would be too long. */
function waitBefore({ because, httpStatus, retryAfter }: NoReply, { tries, now }: { tries: number; now: Date }): number | null {
  if (because !== 'no-connection' && !(because === 'http-status' && notTaken.has(httpStatus ?? 0))) return null
  const ms = retryAfterMs(retryAfter, now) ?? waitsMs[tries - 1] ?? null
  return ms === null || ms > longestWaitMs ? null : ms
}
