import type { DatabaseDoor } from '../browser-database.ts'
import type { OutboxDocument, OutboxShot } from './outbox-document.ts'
import type { OutboxEntry } from './outbox.store.ts'

/** The captures in IndexedDB. Every function is done once its transaction is. */
export interface OutboxShelf {
  /** Writes a shot with its picture as durably as the browser can, in one transaction with its document. */
  put(document: OutboxDocument, shot: Omit<OutboxShot, 'order'>, blob: Blob | null): Promise<void>
  entry(documentKey: string): Promise<OutboxEntry | null>
  /** Newest first. */
  entries(): Promise<OutboxEntry[]>
  picture(shotKey: string): Promise<Blob | null>
  /** Shots whose pictures are here. */
  pictureKeys(): Promise<string[]>
  changeDocument(documentKey: string, change: Partial<OutboxDocument>): Promise<void>
  changeShot(shotKey: string, change: Partial<OutboxShot>): Promise<void>
  /** The server has the shot, in that record. */
  acknowledge(shot: OutboxShot, recordId: string): Promise<void>
  /** The person saw that the server has it: its picture here is let go. */
  letGo(shotKey: string): Promise<void>
  /** The document with all of its shots and pictures. */
  remove(documentKey: string): Promise<void>
}

const everything = ['documents', 'shots', 'pictures'] as const

export function outboxShelf(door: DatabaseDoor): OutboxShelf {
  return {
    put: (document, shot, blob) => put(door, { document, shot, blob }),
    async entry(documentKey) {
      const database = await door()
      const document = await database.get('documents', documentKey)
      return document ? entryOf(document, await database.getAllFromIndex('shots', 'document', documentKey)) : null
    },
    async entries() {
      const transaction = (await door()).transaction(['documents', 'shots'])
      const [documents, shots] = await Promise.all([
        transaction.objectStore('documents').getAll(),
        transaction.objectStore('shots').getAll(),
      ])
      const entries = documents.map((document) =>
        entryOf(
          document,
          shots.filter(({ documentKey }) => documentKey === document.key),
        ),
      )
      return entries.toSorted((a, b) => b.addedAt - a.addedAt)
    },
    async picture(shotKey) {
      return (await (await door()).get('pictures', shotKey))?.blob ?? null
    },
    async pictureKeys() {
      return (await door()).getAllKeys('pictures')
    },
    async changeDocument(documentKey, change) {
      const transaction = (await door()).transaction('documents', 'readwrite')
      const document = await transaction.store.get(documentKey)
      if (document) await transaction.store.put({ ...document, ...change })
      await transaction.done
    },
    async changeShot(shotKey, change) {
      const transaction = (await door()).transaction('shots', 'readwrite')
      const shot = await transaction.store.get(shotKey)
      if (shot) await transaction.store.put({ ...shot, ...change })
      await transaction.done
    },
    acknowledge: (shot, recordId) => acknowledge(door, shot, recordId),
    async letGo(shotKey) {
      const transaction = (await door()).transaction(['shots', 'pictures'], 'readwrite')
      const shot = await transaction.objectStore('shots').get(shotKey)
      if (shot) await transaction.objectStore('shots').put({ ...shot, seen: true })
      await transaction.objectStore('pictures').delete(shotKey)
      await transaction.done
    },
    remove: (documentKey) => remove(door, documentKey),
  }
}

function entryOf(document: OutboxDocument, shots: readonly OutboxShot[]): OutboxEntry {
  return { ...document, shots: shots.toSorted((a, b) => a.order - b.order) }
}

interface Putting {
  document: OutboxDocument
  shot: Omit<OutboxShot, 'order'>
  blob: Blob | null
}

async function put(door: DatabaseDoor, { document, shot, blob }: Putting): Promise<void> {
  const transaction = (await door()).transaction(everything, 'readwrite', { durability: 'strict' })
  const shots = transaction.objectStore('shots')
  const order = await shots.index('document').count(document.key)
  if (order === 0) await transaction.objectStore('documents').put(document)
  await shots.put({ ...shot, order })
  if (blob) await transaction.objectStore('pictures').put({ key: shot.key, blob })
  await transaction.done
}

async function acknowledge(door: DatabaseDoor, shot: OutboxShot, recordId: string): Promise<void> {
  const transaction = (await door()).transaction(['documents', 'shots'], 'readwrite')
  const document = await transaction.objectStore('documents').get(shot.documentKey)
  if (document) await transaction.objectStore('documents').put({ ...document, recordId })
  await transaction.objectStore('shots').put({ ...shot, state: 'sent', problem: null })
  await transaction.done
}

async function remove(door: DatabaseDoor, documentKey: string): Promise<void> {
  const transaction = (await door()).transaction(everything, 'readwrite')
  for (const shotKey of await transaction.objectStore('shots').index('document').getAllKeys(documentKey)) {
    await transaction.objectStore('shots').delete(shotKey)
    await transaction.objectStore('pictures').delete(shotKey)
  }
  await transaction.objectStore('documents').delete(documentKey)
  await transaction.done
}
