import { create } from 'zustand'
import type { Draft } from './draft.ts'

/** The drafts of a record, by field. */
export type RecordDrafts = Readonly<Record<string, Draft>>

interface Drafts {
  records: Readonly<Record<string, RecordDrafts>>
}

const none: RecordDrafts = {}

/** A person's values that the server does not have yet, as the screen shows them; the truth is in IndexedDB. */
export const useDraftStore = create<Drafts>(() => ({ records: {} }))

export function draftsOf(recordId: string): RecordDrafts {
  return useDraftStore.getState().records[recordId] ?? none
}

/** Drafts of a record for a component. */
export function useDrafts(recordId: string): RecordDrafts {
  return useDraftStore((state) => state.records[recordId] ?? none)
}

export function showDrafts(recordId: string, drafts: RecordDrafts): void {
  useDraftStore.setState(({ records }) => {
    const { [recordId]: _old, ...others } = records
    return { records: Object.keys(drafts).length === 0 ? others : { ...others, [recordId]: drafts } }
  })
}

export function showDraft(draft: Draft): void {
  showDrafts(draft.recordId, { ...draftsOf(draft.recordId), [draft.field]: draft })
}
