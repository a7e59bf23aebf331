export type ReasonTopic = 'rule' | 'reject' | 'reopen'

const kept = 3
const nameOf = (topic: ReasonTopic) => `countercheck.reasons.${topic}`

/** The reasons that were given last on this computer, newest first; none where the browser keeps nothing. */
export function lastReasons(topic: ReasonTopic): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(nameOf(topic)) ?? '[]')
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string').slice(0, kept) : []
  } catch {
    return []
  }
}

export function rememberReason(topic: ReasonTopic, reason: string): void {
  const reasons = [reason, ...lastReasons(topic).filter((each) => each !== reason)].slice(0, kept)
  try {
    localStorage.setItem(nameOf(topic), JSON.stringify(reasons))
  } catch {
    // Full or forbidden: the next reason is then typed anew.
  }
}
