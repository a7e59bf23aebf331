import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { onceKey } from '#client/once-key.ts'
import type { ExportTemplate } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { showNotice } from '#ui/notice.ts'
import { discardDraft, dropDraft, nameTemplate, putDraft, takeBackDiscarded, useExportStore } from './export.store.ts'
import { draftOf, isSameTemplate, type TemplateDraft, templateOf } from './template-draft.ts'
import type { TemplateEntry } from './template-entries.ts'
import { whyFailed } from './why-failed.ts'

export interface TemplateActs {
  save: (draft: TemplateDraft) => void
  isSaving: boolean
  /** What did not come through last: saving or deleting, and why, as a sentence. */
  failure: { act: 'save' | 'delete'; why: string } | null
  /** Both give the id of the new one. */
  create: () => string
  copy: (draft: TemplateDraft) => string
  discard: (entry: TemplateEntry) => void
  remove: (entry: TemplateEntry) => void
}

/** What can be done with whole templates. */
export function useTemplateActs(): TemplateActs {
  const { t } = useTranslation()
  const { queries, api } = useClient()
  const queryClient = useQueryClient()
  const key = queries.exports.templates.key()
  const saving = useMutation(
    queries.exports.saveTemplate.mutationOptions({
      onSuccess: async (saved) => {
        await queryClient.invalidateQueries({ queryKey: key })
        // What was typed while it was being saved is still unsaved.
        const draft = useExportStore.getState().drafts[saved.id]
        if (draft !== undefined && isSameTemplate(draft, draftOf(saved))) dropDraft(saved.id)
        announce(t('export.saved', { name: saved.name }))
      },
    }),
  )
  async function putBack(template: ExportTemplate) {
    await api.exports.saveTemplate(template)
    await queryClient.invalidateQueries({ queryKey: key })
  }
  const removing = useMutation({
    mutationFn: async ({ base }: TemplateEntry) => {
      if (base === null) return
      await api.exports.removeTemplate({ id: base.id })
      await queryClient.invalidateQueries({ queryKey: key })
      const text = t('export.deleted', { name: base.name })
      announce(text)
      await showNotice({ text, action: { label: t('app.undo'), run: () => void putBack(templateOf(base)) } })
    },
    onSuccess: (_, { draft }) => dropDraft(draft.id),
  })
  function begin(draft: Omit<TemplateDraft, 'id'>): string {
    const id = onceKey()
    putDraft({ ...draft, id })
    nameTemplate(id)
    return id
  }
  function discard({ draft, base }: TemplateEntry) {
    discardDraft(draft)
    // A new one is gone from the screen, so its way back cannot stand there.
    if (base === null)
      void showNotice({ text: t('export.discarded'), action: { label: t('app.undo'), run: () => takeBackDiscarded(draft) } })
  }
  return {
    save: (draft) => saving.mutate(templateOf({ ...draft, name: draft.name.trim() })),
    isSaving: saving.isPending,
    failure: failureOf(saving.error, removing.error),
    create: () => begin({ ...plainTemplate, name: t('export.newTemplate') }),
    copy: (draft) => begin({ ...draft, name: t('export.copyOf', { name: draft.name }) }),
    discard,
    remove: (entry) => removing.mutate(entry),
  }
}

const plainTemplate = {
  format: 'csv',
  columns: [],
  documentTypes: [],
  onlyNew: false,
  rowOf: 'record',
  hasTotals: false,
} as const satisfies Omit<TemplateDraft, 'id' | 'name'>

function failureOf(saveError: unknown, deleteError: unknown): TemplateActs['failure'] {
  if (saveError !== null) return { act: 'save', why: whyFailed(saveError) }
  return deleteError === null ? null : { act: 'delete', why: whyFailed(deleteError) }
}
