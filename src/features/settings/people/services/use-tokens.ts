import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { ApiToken } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export interface Tokens {
  list: readonly ApiToken[]
  /** Why they could not be read, or one could not be ended, as a sentence. */
  failure: string | null
  end: (token: ApiToken) => void
}

/** What lets programs in, and ending it. */
export function useTokens(): Tokens {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const asked = useQuery(queries.tokens.list.queryOptions({ staleTime: 0 }))
  const ending = useMutation(
    queries.tokens.end.mutationOptions({
      onSettled: () => void queryClient.invalidateQueries({ queryKey: queries.tokens.key() }),
      onSuccess: () => announce(t('settings.services.ended')),
    }),
  )
  const error = ending.error ?? asked.error
  return { list: asked.data ?? [], failure: error === null ? null : appFailure(error).sentence, end: ({ id }) => ending.mutate({ id }) }
}
