/** How often somebody may be wrong before a pause. */
export interface TryLimit {
  most: number
  /** Of the first pause; each further one is twice as long, up to an hour. */
  pauseMs: number
  /** Tries and pauses are forgotten after this time without any. */
  forgottenAfterMs: number
}

const minuteMs = 60_000

/** For one sign-in name, whether anybody has it or not. */
export const triesPerName: TryLimit = { most: 5, pauseMs: 5 * minuteMs, forgottenAfterMs: 24 * 60 * minuteMs }

/** For one address: a whole office may stand behind it. */
export const triesPerAddress: TryLimit = { most: 50, pauseMs: 5 * minuteMs, forgottenAfterMs: 24 * 60 * minuteMs }

/** What is remembered of wrong tries. Times in milliseconds since 1970. */
export interface Tries {
  wrong: number
  /** How many pauses there were. */
  pauses: number
  lastAt: number
  pausedUntil: number | null
}

const longestPauseMs = 60 * minuteMs

/** Counts a try before it is known whether it is right. `isPaused`: it may not be made at all. */
export function countTry(before: Tries | null, limit: TryLimit, now: number): { after: Tries; isPaused: boolean } {
  const known =
    before !== null && now - before.lastAt < limit.forgottenAfterMs ? before : { wrong: 0, pauses: 0, lastAt: now, pausedUntil: null }
  if (known.pausedUntil !== null && known.pausedUntil > now) return { after: known, isPaused: true }
  const wrong = (known.pausedUntil === null ? known.wrong : 0) + 1
  if (wrong < limit.most) return { after: { wrong, pauses: known.pauses, lastAt: now, pausedUntil: null }, isPaused: false }
  const pauseMs = Math.min(limit.pauseMs * 2 ** known.pauses, longestPauseMs)
  return { after: { wrong, pauses: known.pauses + 1, lastAt: now, pausedUntil: now + pauseMs }, isPaused: false }
}
