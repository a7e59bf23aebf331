const memoryKey = 'countercheck.going'

/** With what somebody left for the office's own server. */
export interface Going {
  /** Where they were. */
  path: string
  stay: boolean
}

export function rememberGoing(going: Going): void {
  try {
    sessionStorage.setItem(memoryKey, JSON.stringify(going))
  } catch {
    // A browser that keeps nothing begins at the first screen.
  }
}

/** Forgets it, too. */
export function takeGoing(): Going {
  const nothing: Going = { path: '/', stay: false }
  try {
    const kept: Partial<Going> = JSON.parse(sessionStorage.getItem(memoryKey) ?? '{}')
    sessionStorage.removeItem(memoryKey)
    const isOurs = typeof kept.path === 'string' && /^\/(?![/\\])/.test(kept.path)
    return { path: isOurs ? (kept.path ?? '/') : '/', stay: kept.stay === true }
  } catch {
    return nothing
  }
}
