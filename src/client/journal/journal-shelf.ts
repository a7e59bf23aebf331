import type { DatabaseDoor } from '../browser-database.ts'
import type { Draft, StoredDraft, StoredSend } from './draft.ts'
import { onceKey } from '../once-key.ts'

/** The drafts in IndexedDB. Every function is done once its transaction is: what it wrote survives a killed browser. */
export interface JournalShelf {
  write(draft: StoredDraft): Promise<void>
  draftsOf(recordId: string): Promise<StoredDraft[]>
  /** Records with drafts or with a save on its way. */
  recordIds(): Promise<string[]>
  count(): Promise<number>
  /** The save on its way, or a new one of all drafts that may go; null when there is nothing to send. */
  takeSend(recordId: string, version: number): Promise<StoredSend | null>
  pendingSend(recordId: string): Promise<StoredSend | null>
  /** The server has it: drafts that were not typed on since go, the others stand on what was sent. */
  acknowledge(send: StoredSend): Promise<void>
  /** Gives up the save on its way, and changes each draft of the record; null removes it. */
  rework(recordId: string, change: (draft: StoredDraft) => StoredDraft | null): Promise<void>
}

const mayGo = (draft: Draft) => draft.clash === null && draft.refused === null

export function journalShelf(door: DatabaseDoor): JournalShelf {
  return {
    async write(draft) {
      await (await door()).put('drafts', draft)
    },
    async draftsOf(recordId) {
      return (await door()).getAllFromIndex('drafts', 'record', recordId)
    },
    async recordIds() {
      const database = await door()
      const [drafts, sends] = await Promise.all([database.getAllKeys('drafts'), database.getAllKeys('sends')])
      return [...new Set([...drafts.map(([recordId]) => recordId), ...sends])]
    },
    async count() {
      return (await door()).count('drafts')
    },
    async pendingSend(recordId) {
      return (await (await door()).get('sends', recordId)) ?? null
    },
    takeSend: (recordId, version) => takeSend(door, recordId, version),
    acknowledge: (send) => acknowledge(door, send),
    rework: (recordId, change) => rework(door, recordId, change),
  }
}

async function takeSend(door: DatabaseDoor, recordId: string, version: number): Promise<StoredSend | null> {
  const transaction = (await door()).transaction(['drafts', 'sends'], 'readwrite')
  const sends = transaction.objectStore('sends')
  const known = await sends.get(recordId)
  const drafts = known ? [] : (await transaction.objectStore('drafts').index('record').getAll(recordId)).filter(mayGo)
  const send: StoredSend | null = known ?? (drafts.length === 0 ? null : sendOf(drafts, { recordId, version, onceKey: onceKey() }))
  if (send && !known) await sends.put(send)
  await transaction.done
  return send
}

function sendOf(drafts: readonly StoredDraft[], head: Pick<StoredSend, 'recordId' | 'version' | 'onceKey'>): StoredSend {
  return {
    ...head,
    edits: drafts.map(({ field, value, how }) => ({ field, value, how })),
    tokens: Object.fromEntries(drafts.map(({ field, token }) => [field, token])),
  }
}

async function acknowledge(door: DatabaseDoor, send: StoredSend): Promise<void> {
  const transaction = (await door()).transaction(['drafts', 'sends'], 'readwrite')
  const drafts = transaction.objectStore('drafts')
  for (const edit of send.edits) {
    const draft = await drafts.get([send.recordId, edit.field])
    if (!draft) continue
    if (draft.token === send.tokens[edit.field]) await drafts.delete([send.recordId, edit.field])
    else await drafts.put({ ...draft, baseValue: edit.value })
  }
  await transaction.objectStore('sends').delete(send.recordId)
  await transaction.done
}

async function rework(door: DatabaseDoor, recordId: string, change: (draft: StoredDraft) => StoredDraft | null): Promise<void> {
  const transaction = (await door()).transaction(['drafts', 'sends'], 'readwrite')
  const drafts = transaction.objectStore('drafts')
  for (const draft of await drafts.index('record').getAll(recordId)) {
    const changed = change(draft)
    if (changed) await drafts.put(changed)
    else await drafts.delete([recordId, draft.field])
  }
  await transaction.objectStore('sends').delete(recordId)
  await transaction.done
}
