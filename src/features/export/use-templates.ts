import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { useExportStore } from './export.store.ts'
import { startingTemplates } from './starting-templates.ts'
import { templateEntries, type TemplateEntry } from './template-entries.ts'
import { useExportWords } from './use-export-words.ts'
import { whyFailed } from './why-failed.ts'

export interface Templates {
  own: readonly TemplateEntry[]
  starting: readonly TemplateEntry[]
  /** Whether the saved ones are here, or it is known that they are not. */
  isReady: boolean
  /** Why the saved ones could not be loaded, as a sentence. */
  failure: string | null
  tryAgain: () => void
}

const none: [] = []

/** All templates with what was changed in them. */
export function useTemplates(): Templates {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { field } = useExportWords()
  const drafts = useExportStore((state) => state.drafts)
  const { data, error, isPending, refetch } = useQuery(queries.exports.templates.queryOptions())
  const stored = data ?? none
  const starting = useMemo(
    () => startingTemplates({ guestRegister: t('export.starting.guestRegister'), everything: t('export.starting.everything'), field }),
    [t, field],
  )
  const entries = useMemo(() => templateEntries({ stored, starting, drafts }), [stored, starting, drafts])
  return {
    ...entries,
    isReady: !isPending,
    failure: data === undefined && error !== null ? whyFailed(error) : null,
    tryAgain: () => void refetch(),
  }
}

/** The template of this id, else the one that was open last, else the first. */
export function useCurrentTemplate(
  { own, starting }: Pick<Templates, 'own' | 'starting'>,
  wantedId: string | undefined,
): TemplateEntry | null {
  const lastId = useExportStore((state) => state.lastId)
  const all = [...own, ...starting]
  const byId = (id: string | null | undefined) => all.find(({ draft }) => draft.id === id)
  return byId(wantedId) ?? byId(lastId) ?? all[0] ?? null
}
