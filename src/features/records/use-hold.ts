import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export interface Hold {
  hold: (why: string, done: () => void) => void
  lift: () => void
  isSending: boolean
  /** Why it did not come true, as a sentence. */
  failure: string | null
}

/** Puts a hold on a record and lifts it. */
export function useHold(id: string): Hold {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const onSettled = () => void queryClient.invalidateQueries({ queryKey: queries.keeping.ofRecord.key() })
  const holding = useMutation(queries.keeping.hold.mutationOptions({ onSettled, onSuccess: () => announce(t('records.keeping.heldNow')) }))
  const lifting = useMutation(queries.keeping.lift.mutationOptions({ onSettled, onSuccess: () => announce(t('records.keeping.lifted')) }))
  const error = holding.error ?? lifting.error
  return {
    hold: (why, done) => holding.mutate({ id, why }, { onSuccess: done }),
    lift: () => lifting.mutate({ id }),
    isSending: holding.isPending || lifting.isPending,
    failure: error === null ? null : appFailure(error).sentence,
  }
}
