import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { TemplateDraft } from './template-draft.ts'

interface ExportState {
  /** What was changed in templates and is not saved, by their id; kept while other screens are looked at. */
  drafts: Readonly<Record<string, TemplateDraft>>
  /** The template that was open last. */
  lastId: string | null
  /** The column that is edited, and lit in the preview. */
  activeColumnId: string | null
  /** The new template whose name is to be typed. */
  namingId: string | null
  /** What was thrown away last, to be had back. */
  discarded: TemplateDraft | null
}

/** Drafts outlive a reload; another `version` forgets them. */
export const useExportStore = create<ExportState>()(
  persist((): ExportState => ({ drafts: {}, lastId: null, activeColumnId: null, namingId: null, discarded: null }), {
    name: 'countercheck.export',
    version: 2,
    partialize: ({ drafts, lastId }) => ({ drafts, lastId }),
  }),
)

export function putDraft(draft: TemplateDraft): void {
  useExportStore.setState(({ drafts }) => ({ drafts: { ...drafts, [draft.id]: draft } }))
}

export function dropDraft(id: string): void {
  useExportStore.setState(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== id)) }))
}

export function activateColumn(activeColumnId: string | null): void {
  useExportStore.setState({ activeColumnId })
}

export function discardDraft(draft: TemplateDraft): void {
  dropDraft(draft.id)
  useExportStore.setState({ discarded: draft })
}

export function takeBackDiscarded(draft: TemplateDraft): void {
  putDraft(draft)
  useExportStore.setState({ discarded: null })
}

export function nameTemplate(namingId: string | null): void {
  useExportStore.setState({ namingId })
}

/** Columns of one template are not those of another. */
export function rememberTemplate(id: string): void {
  useExportStore.setState((state) => (state.lastId === id ? state : { lastId: id, activeColumnId: null, discarded: null }))
}
