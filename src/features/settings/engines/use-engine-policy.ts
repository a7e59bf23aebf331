import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { EngineChoice } from '#domain/engine-choice.ts'
import type { EnginePolicy } from '#domain/engine-policy.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export interface EnginePolicyDesk {
  /** Null until it is known. */
  policy: EnginePolicy | null
  /** Where documents would be sent; null where none can be. */
  host: string | null
  isSaving: boolean
  /** Why it could not be read or saved, as a sentence. */
  failure: string | null
  /** Of a type, by its key, null: as every type; of every type where no key is given. */
  choose: (choice: EngineChoice | null, key?: string) => void
}

/** Who reads documents of which type. */
export function useEnginePolicy(): EnginePolicyDesk {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const asked = useQuery(queries.engines.get.queryOptions())
  const saving = useMutation(
    queries.engines.setPolicy.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(queries.engines.get.queryKey(), saved)
        announce(t('settings.saved'))
      },
    }),
  )
  const error = asked.error ?? saving.error
  return {
    policy: asked.data?.policy ?? null,
    host: asked.data?.host ?? null,
    isSaving: saving.isPending,
    failure: error === null ? null : appFailure(error).sentence,
    choose: (choice, key) => {
      if (key !== undefined) saving.mutate({ types: { [key]: choice } })
      else if (choice !== null) saving.mutate({ usual: choice })
    },
  }
}
