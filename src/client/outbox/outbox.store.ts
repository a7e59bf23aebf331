import { create } from 'zustand'
import type { OutboxDocument, OutboxShot } from './outbox-document.ts'
import type { NewShot } from './shot-rows.ts'

/** A captured document with its shots, as the tray shows it. */
export interface OutboxEntry extends OutboxDocument {
  shots: readonly OutboxShot[]
}

/** A shot that could not be written to this computer: it is only in memory, and the person must be told. */
export interface UnsavedShot extends NewShot {
  key: string
}

interface Outbox {
  /** Newest first. The truth is in IndexedDB. */
  entries: readonly OutboxEntry[]
  unsaved: readonly UnsavedShot[]
  /** Keys of documents of which a page is on its way now. */
  sending: ReadonlySet<string>
}

export const useOutboxStore = create<Outbox>(() => ({ entries: [], unsaved: [], sending: new Set<string>() }))

const set = useOutboxStore.setState

export function showEntries(entries: readonly OutboxEntry[]): void {
  set({ entries })
}

export function showUnsaved(shot: UnsavedShot): void {
  set(({ unsaved }) => ({ unsaved: [...unsaved.filter(({ key }) => key !== shot.key), shot] }))
}

export function hideUnsaved(shotKey: string): void {
  set(({ unsaved }) => ({ unsaved: unsaved.filter(({ key }) => key !== shotKey) }))
}

export function showSending(documentKey: string, isSending: boolean): void {
  set(({ sending }) => {
    const next = new Set(sending)
    if (isSending) next.add(documentKey)
    else next.delete(documentKey)
    return { sending: next }
  })
}
