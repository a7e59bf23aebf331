import { create } from 'zustand'
import type { TemplateDraft } from './template-draft.ts'

interface ExportState {
  /** What was changed in templates and is not saved, by their id; kept while other screens are looked at. */
  drafts: Readonly<Record<string, TemplateDraft>>
  /** The template that was open last. */
  lastId: string | null
  /** The column that is edited, and lit in the preview. */
  activeColumnId: string | null
}

export const useExportStore = create<ExportState>(() => ({ drafts: {}, lastId: null, activeColumnId: null }))

export function putDraft(draft: TemplateDraft): void {
  useExportStore.setState(({ drafts }) => ({ drafts: { ...drafts, [draft.id]: draft } }))
}

export function dropDraft(id: string): void {
  useExportStore.setState(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== id)) }))
}

export function activateColumn(activeColumnId: string | null): void {
  useExportStore.setState({ activeColumnId })
}

/** Columns of one template are not those of another. */
export function rememberTemplate(id: string): void {
  useExportStore.setState((state) => (state.lastId === id ? state : { lastId: id, activeColumnId: null }))
}
