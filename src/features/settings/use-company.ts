import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { OwnCompany } from '#domain/own-company.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { entriesOf } from './entries-of.ts'
import { type CompanyDraft, companyDraft, keepCompanyDraft, useCompanyDraft } from './settings.store.ts'

/** Who receives the invoices, as it is being set. */
export interface Company {
  /** As it stands on the screen; null while nobody has said what is set. */
  draft: CompanyDraft | null
  isChanged: boolean
  isSaving: boolean
  /** Why it could not be read or saved, as a sentence. */
  loadFailure: string | null
  saveFailure: string | null
  change: (part: Partial<CompanyDraft>) => void
  save: () => void
  discard: () => void
  tryAgain: () => void
}

function companyOf({ names, taxIds }: CompanyDraft): OwnCompany {
  return { names: entriesOf(names), taxIds: entriesOf(taxIds) }
}

function isSame(one: OwnCompany, other: OwnCompany): boolean {
  return JSON.stringify([one.names, one.taxIds]) === JSON.stringify([other.names, other.taxIds])
}

const sentenceOf = (error: unknown): string | null => (error === null ? null : appFailure(error).sentence)

export function useCompany(): Company {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const settings = useQuery(queries.settings.get.queryOptions())
  const typed = useCompanyDraft()
  const known = settings.data?.ownCompany
  const saving = useMutation(
    queries.settings.setOwnCompany.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(queries.settings.get.queryKey(), saved)
        // What was typed while it was being saved is still unsaved.
        const draft = companyDraft()
        if (draft !== null && isSame(companyOf(draft), saved.ownCompany)) keepCompanyDraft(null)
        announce(t('settings.saved'))
      },
    }),
  )
  const stored = known === undefined ? null : { names: known.names.join('\n'), taxIds: known.taxIds.join('\n') }
  const draft = typed ?? stored
  const isChanged = typed !== null && known !== undefined && !isSame(companyOf(typed), known)
  return {
    draft: stored && draft,
    isChanged,
    isSaving: saving.isPending,
    loadFailure: known === undefined ? sentenceOf(settings.error) : null,
    saveFailure: sentenceOf(saving.error),
    change: (part) => draft !== null && keepCompanyDraft({ ...draft, ...part }),
    save: () => typed !== null && isChanged && !saving.isPending && saving.mutate(companyOf(typed)),
    discard: () => keepCompanyDraft(null),
    tryAgain: () => void settings.refetch(),
  }
}
