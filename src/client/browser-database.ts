import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { StoredDraft, StoredSend } from './journal/draft.ts'
import type { OutboxDocument, OutboxShot } from './outbox/outbox-document.ts'

/** What the browser keeps until the server has it. */
export interface BrowserSchema extends DBSchema {
  /** A person's values that the server has not acknowledged, one row a field. */
  drafts: { key: [recordId: string, field: string]; value: StoredDraft; indexes: { record: string } }
  /** The save that is on its way, one a record: sent again word for word after a lost answer. */
  sends: { key: string; value: StoredSend }
  documents: { key: string; value: OutboxDocument }
  shots: { key: string; value: OutboxShot; indexes: { document: string } }
  /** The pictures themselves, apart, so that a changed state does not write them again. */
  pictures: { key: string; value: { key: string; blob: Blob } }
}
export type BrowserDatabase = IDBPDatabase<BrowserSchema>

/** Gives the open database, and opens it again when the browser closed it. */
export type DatabaseDoor = () => Promise<BrowserDatabase>

function open(name: string, lost: () => void): Promise<BrowserDatabase> {
  return openDB<BrowserSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: ['recordId', 'field'] }).createIndex('record', 'recordId')
      database.createObjectStore('sends', { keyPath: 'recordId' })
      database.createObjectStore('documents', { keyPath: 'key' })
      database.createObjectStore('shots', { keyPath: 'key' }).createIndex('document', 'documentKey')
      database.createObjectStore('pictures', { keyPath: 'key' })
    },
    // A newer page in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      lost()
    },
    terminated: lost,
  })
}

export function openBrowserDatabase(name = 'countercheck'): DatabaseDoor {
  let opened: Promise<BrowserDatabase> | null = null
  const lost = () => {
    opened = null
  }
  return () => {
    opened ??= open(name, lost).catch((error: unknown) => {
      lost()
      throw error
    })
    return opened
  }
}
