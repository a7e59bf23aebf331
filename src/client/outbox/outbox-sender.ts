import type { AppFailure } from '../app-failure.ts'
import { narrowDoor } from '../narrow-door.ts'
import { type RetryLoop, retryLoop } from '../retry-loop.ts'
import { tellCaptures } from '../save-state.store.ts'
import type { Tabs } from '../tabs.ts'
import { type OutboxEntry, showEntries, showSending } from './outbox.store.ts'
import { type SendNeeds, sendDocument } from './send-document.ts'

export interface OutboxNeeds extends SendNeeds {
  tabs: Tabs
}

export interface OutboxSender extends Pick<RetryLoop, 'now' | 'soon'> {
  start(signal: AbortSignal): Promise<void>
  /** Brings the tray of this tab to what is written. */
  show(): Promise<OutboxEntry[]>
  /** The same in all tabs. */
  told(): Promise<void>
}

function isWaiting(entry: OutboxEntry): boolean {
  return entry.removeAt === null && entry.shots.some(({ state }) => state === 'waiting')
}

/** A browser has six connections to one server; reading and reviewing need some of them. */
const mostAtOnce = 3

/** Sends documents by itself, one request at a time for each, and in one tab only. */
export function outboxSender(needs: OutboxNeeds): OutboxSender {
  const { shelf, tabs, now } = needs
  const door = narrowDoor(mostAtOnce)

  const show = async () => {
    const entries = await shelf.entries()
    showEntries(entries)
    tellCaptures(entries.filter(isWaiting).flatMap(({ shots }) => shots.filter(({ state }) => state === 'waiting')).length)
    return entries
  }
  const told = async () => {
    await show()
    tabs.tell({ about: 'outbox' })
  }
  const work = async (documentKey: string): Promise<AppFailure | null> => {
    const failure = await door(async () => {
      showSending(documentKey, true)
      return tabs.inTurn(`document:${documentKey}`, () => sendDocument(needs, documentKey))
    })
    showSending(documentKey, false)
    await told()
    const removeAt = (await shelf.entry(documentKey))?.removeAt ?? null
    if (removeAt !== null && removeAt > now()) loop.soon(documentKey, removeAt - now())
    return failure
  }
  const loop = retryLoop(work)

  return {
    now: loop.now,
    soon: loop.soon,
    show,
    told,
    async start(signal) {
      loop.start(signal)
      signal.addEventListener(
        'abort',
        tabs.listen((message) => void (message.about === 'outbox' && show())),
      )
      for (const entry of await show()) if (isWaiting(entry) || entry.removeAt !== null) void loop.now(entry.key)
    },
  }
}
