import { askToPersist } from '../ask-to-persist.ts'
import { onceKey } from '../once-key.ts'
import { tellSaving } from '../save-state.store.ts'
import { hideUnsaved, showUnsaved, useOutboxStore } from './outbox.store.ts'
import { type OutboxCare, outboxCare } from './outbox-care.ts'
import { type OutboxLetGo, outboxLetGo } from './outbox-let-go.ts'
import { type OutboxNeeds, outboxSender } from './outbox-sender.ts'
import { type NewShot, shotRows } from './shot-rows.ts'

/** Keeps captures on this computer until the server has them, and sends them by itself. */
export interface Outbox extends Omit<OutboxCare, 'prune'>, OutboxLetGo {
  /** Brings back what an earlier page left behind, and sends it. Works until `signal` aborts. */
  start(signal: AbortSignal): Promise<void>
  /** Gives the document's key once the shot is safe on this computer; null when it could not be written (the store's `unsaved` holds it). */
  keep(shot: NewShot): Promise<string | null>
  /** Tries again to write a shot that could not be written. */
  keepAgain(shotKey: string): Promise<void>
  /** The picture of a shot while it is kept here. */
  picture(shotKey: string): Promise<Blob | null>
}

export function createOutbox(needs: OutboxNeeds): Outbox {
  const sender = outboxSender(needs)
  const { prune, ...care } = outboxCare(needs, sender)

  const write = async (shot: NewShot, shotKey: string): Promise<string | null> => {
    const rows = shotRows(shot, shotKey, needs.now())
    try {
      await tellSaving(() => needs.shelf.put(rows.document, rows.shot, rows.shot.state === 'waiting' ? shot.blob : null))
    } catch {
      showUnsaved({ ...shot, key: shotKey })
      return null
    }
    hideUnsaved(shotKey)
    void sender.told()
    void sender.now(rows.document.key)
    return rows.document.key
  }

  return {
    ...care,
    ...outboxLetGo(needs, sender),
    async start(signal) {
      await prune()
      await sender.start(signal)
    },
    keep(shot) {
      askToPersist()
      return write(shot, onceKey())
    },
    async keepAgain(shotKey) {
      const shot = useOutboxStore.getState().unsaved.find(({ key }) => key === shotKey)
      if (shot) await write(shot, shotKey)
    },
    picture: (shotKey) => needs.shelf.picture(shotKey),
  }
}
