import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usualKeeping } from '#catalogue/usual-keeping.ts'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Keeping, KeepingPolicy } from '#domain/keeping/keeping.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export interface KeepingSetting {
  /** Null while nobody has said what is set. */
  policy: KeepingPolicy | null
  of: (key: string) => Keeping
  /** Whether a type is kept otherwise than is usual for it. */
  isSet: (key: string) => boolean
  isSaving: boolean
  /** Why it could not be read or saved, as a sentence. */
  failure: string | null
  /** Null: as is usual for the type. */
  setType: (key: string, keeping: Keeping | null, done: () => void) => void
  setUndoMinutes: (minutes: number) => void
}

/** How long pictures and values stay, as it is set. */
export function useKeeping(): KeepingSetting {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const asked = useQuery(queries.keeping.get.queryOptions())
  const saving = useMutation(
    queries.keeping.set.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(queries.keeping.get.queryKey(), saved)
        announce(t('settings.saved'))
      },
    }),
  )
  const types = asked.data?.types ?? {}
  const isSet = (key: string) => Object.hasOwn(types, key)
  const error = asked.error ?? saving.error
  return {
    policy: asked.data ?? null,
    of: (key) => (isSet(key) ? types[key] : undefined) ?? usualKeeping(key),
    isSet,
    isSaving: saving.isPending,
    failure: error === null ? null : appFailure(error).sentence,
    setType: (key, keeping, done) => saving.mutate({ types: { [key]: keeping } }, { onSuccess: done }),
    setUndoMinutes: (undoMinutes) => saving.mutate({ undoMinutes }),
  }
}
