import type { RecordEntry } from '#domain/record.ts'
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
  takeSend(recordId: string, standsOn: (baseVersion: number) => number): Promise<StoredSend | null>
  /** The server has it: drafts that were not typed on since go, the others stand on what was sent. */
  acknowledge(send: StoredSend, record: RecordEntry): Promise<void>
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
    takeSend: (recordId, standsOn) => takeSend(door, recordId, standsOn),
    acknowledge: (send, record) => acknowledge(door, send, record),
    rework: (recordId, change) => rework(door, recordId, change),
  }
}

async function takeSend(door: DatabaseDoor, recordId: string, standsOn: (baseVersion: number) => number): Promise<StoredSend | null> {
  const transaction = (await door()).transaction(['drafts', 'sends'], 'readwrite')
  const sends = transaction.objectStore('sends')
  const known = await sends.get(recordId)
  const drafts = known ? [] : (await transaction.objectStore('drafts').index('record').getAll(recordId)).filter(mayGo)
  const send: StoredSend | null = known ?? (drafts.length === 0 ? null : sendOf(recordId, drafts, standsOn))
  if (send && !known) await sends.put(send)
  await transaction.done
  return send
}

function sendOf(recordId: string, drafts: readonly StoredDraft[], standsOn: (baseVersion: number) => number): StoredSend {
  return {
    recordId,
    onceKey: onceKey(),
    // The oldest that a value stands on: what changed since is looked at before anything is written over it.
    version: Math.min(...drafts.map(({ baseVersion }) => standsOn(baseVersion))),
    edits: drafts.map(({ field, value, how }) => ({ field, value, how })),
    tokens: Object.fromEntries(drafts.map(({ field, token }) => [field, token])),
  }
}

async function acknowledge(door: DatabaseDoor, send: StoredSend, record: RecordEntry): Promise<void> {
  const transaction = (await door()).transaction(['drafts', 'sends'], 'readwrite')
  const drafts = transaction.objectStore('drafts')
  for (const draft of await drafts.index('record').getAll(send.recordId)) {
    const isAsSent = draft.token === send.tokens[draft.field]
    if (isAsSent) await drafts.delete([send.recordId, draft.field])
    else await drafts.put(afterOwnSave(draft, send, record))
  }
  await transaction.objectStore('sends').delete(send.recordId)
  await transaction.done
}

/** What was typed while the save was on its way stands on what it made. */
function afterOwnSave(draft: StoredDraft, send: StoredSend, record: RecordEntry): StoredDraft {
  // Only our own save lies between the two versions when nobody else's came in.
  const isNext = draft.baseVersion === send.version && record.version === send.version + 1
  const sent = send.edits.find(({ field }) => field === draft.field)
  const held = isNext ? record.fields.find(({ key }) => key === draft.field)?.value : sent?.value
  return { ...draft, baseValue: sent ? (held ?? null) : draft.baseValue, baseVersion: isNext ? record.version : draft.baseVersion }
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
