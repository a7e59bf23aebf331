/** Failures in a row of which the last few dozen documents need not be the victims: five time-outs are minutes of waiting. */
const opensAfter = 5
/** Long enough for a server to come back, short enough that somebody who asks again by hand is let through. */
const closedForMs = 60_000

/**
 * Keeps from asking where nobody answers: after some failures in a row nothing is sent for a while, then one question is
 * let through, and its outcome decides.
 */
export interface CircuitBreaker {
  /** Whether a question may be sent now; whoever is let through tells how it went. */
  mayTry: () => boolean
  /** Somebody answered, whatever the answer was. */
  answered: () => void
  /** Nobody did. */
  failed: () => void
}

/** @param now in milliseconds. */
export function createCircuitBreaker(now: () => number): CircuitBreaker {
  let failures = 0
  let openUntil = 0
  return {
    mayTry: () => {
      if (failures < opensAfter) return true
      if (now() < openUntil) return false
      // The others wait for what becomes of this one.
      openUntil = now() + closedForMs
      return true
    },
    answered: () => {
      failures = 0
    },
    failed: () => {
      failures += 1
      if (failures >= opensAfter) openUntil = now() + closedForMs
    },
  }
}
