const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A document should not wait longer than this. */
const dueAfterMs = 30 * minuteMs
const lateFrom = 0.8

export interface WaitingAge {
  /** In whole units, the largest that fits. */
  unit: 'now' | 'min' | 'hour' | 'day'
  count: number
  /** Of the time until it is due, 0..1. */
  share: number
  isLate: boolean
}

/** How long something has waited. Both in milliseconds since 1970; a clock that runs behind gives `now`. */
export function waitingAge(sinceMs: number, nowMs: number): WaitingAge {
  const waitedMs = Math.max(0, nowMs - sinceMs)
  const share = Math.min(1, waitedMs / dueAfterMs)
  const rest = { share, isLate: share >= lateFrom }
  if (waitedMs < minuteMs) return { unit: 'now', count: 0, ...rest }
  if (waitedMs < hourMs) return { unit: 'min', count: Math.floor(waitedMs / minuteMs), ...rest }
  if (waitedMs < dayMs) return { unit: 'hour', count: Math.floor(waitedMs / hourMs), ...rest }
  return { unit: 'day', count: Math.floor(waitedMs / dayMs), ...rest }
}
