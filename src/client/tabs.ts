/** What pages of the same browser tell each other, and how they take turns. */
export interface Tabs {
  /** Runs `work` once no other tab works under the same name. */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result>
  tell(message: TabMessage): void
  /** Calls back for messages of other tabs until the returned function is called. */
  listen(heard: (message: TabMessage) => void): () => void
}

export type TabMessage = { about: 'drafts'; recordId: string } | { about: 'outbox' }

function isTabMessage(data: unknown): data is TabMessage {
  return typeof data === 'object' && data !== null && 'about' in data
}

type TakeTurns = Tabs['inTurn']

/**
 * Turns by Web Locks. Where the page has none (plain HTTP on a local network) each tab works for itself; the server's
 * once-keys keep that from doing anything twice.
 */
const browserTurns: TakeTurns = (name, work) => ('locks' in navigator ? navigator.locks.request(`countercheck:${name}`, work) : work())

/** The tabs of this browser that show this address. */
export function browserTabs(inTurn: TakeTurns = browserTurns): Tabs {
  const channel = new BroadcastChannel('countercheck')
  return {
    inTurn,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    tell: (message) => channel.postMessage(message),
    listen(heard) {
      const onMessage = (event: MessageEvent<unknown>) => {
        if (isTabMessage(event.data)) heard(event.data)
      }
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
  }
}
