import { createStore } from 'zustand/vanilla'
import { createAnnouncer } from './announcer.ts'

interface Said {
  text: string
  /** Grows with each message, so that the same text twice is spoken twice. */
  turn: number
}

const nothing: Said = { text: '', turn: 0 }

export const liveRegionsStore = createStore<{ polite: Said; assertive: Said }>()(() => ({ polite: nothing, assertive: nothing }))

const sayPolitely = createAnnouncer({
  show: (text) => liveRegionsStore.setState(({ polite }) => ({ polite: { text, turn: polite.turn + 1 } })),
  nowMs: () => performance.now(),
  after: (delayMs, run) => void setTimeout(run, delayMs),
  pauseMs: 2000,
})

/** Results and saves: spoken when there is time, at most one in 2 s, the newest wins. */
export function announce(text: string): void {
  sayPolitely(text)
}

/** What cannot wait: a lock taken away, storage full. */
export function alertAtOnce(text: string): void {
  liveRegionsStore.setState(({ assertive }) => ({ assertive: { text, turn: assertive.turn + 1 } }))
}
