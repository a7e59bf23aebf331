import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { FoundRecord } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export interface Forget {
  search: (person: { name: string; number: string }) => void
  /** What was found of the person; null while nothing is looked for, and after they are forgotten. */
  found: readonly FoundRecord[] | null
  forget: (recordIds: readonly string[]) => void
  /** How many records went, and how many stayed because they are held; null while none has. */
  done: { forgotten: number; held: number } | null
  isBusy: boolean
  /** Why it did not come true, as a sentence. */
  failure: string | null
}

/** Finds all that is kept of a person, and destroys it. */
export function useForget(): Forget {
  const { t } = useTranslation()
  const { queries } = useClient()
  const searching = useMutation(
    queries.keeping.findPerson.mutationOptions({ onSuccess: (found) => announce(t('settings.forget.found', { count: found.length })) }),
  )
  const forgetting = useMutation(
    queries.keeping.forget.mutationOptions({
      onSuccess: ({ forgotten }) => {
        searching.reset()
        announce(t('settings.forget.done', { count: forgotten }))
      },
    }),
  )
  const error = searching.error ?? forgetting.error
  return {
    search: (person) => {
      forgetting.reset()
      searching.mutate(person)
    },
    found: searching.data ?? null,
    forget: (recordIds) => forgetting.mutate({ recordIds: [...recordIds] }),
    done: forgetting.data ?? null,
    isBusy: searching.isPending || forgetting.isPending,
    failure: error === null ? null : appFailure(error).sentence,
  }
}
