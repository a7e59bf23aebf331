import type { OutboxNeeds, OutboxSender } from './outbox-sender.ts'
import type { OutboxEntry } from './outbox.store.ts'

/** What a person does with documents that were captured. */
export interface OutboxCare {
  /** Sends a document at once, also what of it the server refused before. */
  sendAgain(documentKey: string): Promise<void>
  /** Deletes a document here and on the server, once the time to undo is over. */
  remove(documentKey: string): Promise<void>
  undoRemove(documentKey: string): Promise<void>
  /** Only here: the record on the server is untouched. */
  forget(documentKey: string): Promise<void>
  /** Fixes the type of a document that waits. Gives the record's id where the server must be told instead. */
  changeType(documentKey: string, documentType: string): Promise<string | null>
  /** The person saw these documents in the tray: pictures that the server has are let go here. */
  markSeen(documentKeys: readonly string[]): Promise<void>
  /** Lets go of documents that need nothing more, but the last ones. */
  prune(): Promise<void>
}

export const undoMs = 10_000
const keptDone = 30
const keptDoneMs = 12 * 3600_000

export function outboxCare({ shelf, tabs, now }: OutboxNeeds, sender: OutboxSender): OutboxCare {
  return {
    async sendAgain(documentKey) {
      for (const { key, state } of (await shelf.entry(documentKey))?.shots ?? []) {
        if (state === 'refused') await shelf.changeShot(key, { state: 'waiting', problem: null })
      }
      void sender.now(documentKey)
    },
    async remove(documentKey) {
      await shelf.changeDocument(documentKey, { removeAt: now() + undoMs })
      await sender.told()
      sender.soon(documentKey, undoMs)
    },
    async undoRemove(documentKey) {
      await shelf.changeDocument(documentKey, { removeAt: null })
      await sender.told()
      void sender.now(documentKey)
    },
    async forget(documentKey) {
      await shelf.remove(documentKey)
      await sender.told()
    },
    changeType: (documentKey, documentType) =>
      // In turn with the sending, so that the type is never changed under a request that is on its way.
      tabs.inTurn(`document:${documentKey}`, async () => {
        const recordId = (await shelf.entry(documentKey))?.recordId ?? null
        if (recordId === null) await shelf.changeDocument(documentKey, { documentType })
        await sender.told()
        return recordId
      }),
    async markSeen(documentKeys) {
      const seen = (await shelf.entries()).filter(({ key }) => documentKeys.includes(key))
      const fresh = seen.flatMap(({ shots }) => shots.filter((shot) => shot.state === 'sent' && !shot.seen))
      for (const { key } of fresh) await shelf.letGo(key)
      if (fresh.length > 0) await sender.told()
    },
    async prune() {
      const done = (await shelf.entries()).filter(isDone)
      const old = done.filter(({ addedAt }, place) => place >= keptDone || addedAt < now() - keptDoneMs)
      for (const { key } of old) await shelf.remove(key)
    },
  }
}

const isDone = ({ removeAt, shots }: OutboxEntry) => removeAt === null && shots.every(({ state, seen }) => state === 'sent' && seen)
