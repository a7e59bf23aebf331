import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { FlyocrClient } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export interface Clients {
  list: readonly FlyocrClient[]
  /** Why they could not be read, or one could not be ended, as a sentence. */
  failure: string | null
  end: (client: FlyocrClient) => void
}

/** The programs made for FlyOCR that may call here, and ending one. */
export function useClients(): Clients {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const asked = useQuery(queries.flyocrClients.list.queryOptions({ staleTime: 0 }))
  const ending = useMutation(
    queries.flyocrClients.end.mutationOptions({
      onSettled: () => void queryClient.invalidateQueries({ queryKey: queries.flyocrClients.key() }),
      onSuccess: () => announce(t('settings.clients.ended')),
    }),
  )
  const error = ending.error ?? asked.error
  return { list: asked.data ?? [], failure: error === null ? null : appFailure(error).sentence, end: ({ id }) => ending.mutate({ id }) }
}
