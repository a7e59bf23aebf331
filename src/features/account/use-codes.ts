import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

/** Turning codes on, in two steps, and off. */
export function useCodes(wereOn: boolean) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const [areOn, setOn] = useState(wereOn)
  const starting = useMutation(queries.session.startCodes.mutationOptions({ onSuccess: () => confirming.reset() }))
  const confirming = useMutation(
    queries.session.confirmCodes.mutationOptions({
      onSuccess: () => {
        setOn(true)
        starting.reset()
        announce(t('account.codes.started'))
      },
    }),
  )
  const ending = useMutation(
    queries.session.endCodes.mutationOptions({
      onSuccess: () => {
        setOn(false)
        announce(t('account.codes.ended'))
      },
    }),
  )
  const failure = confirming.error ?? starting.error ?? ending.error
  return {
    areOn,
    /** What the app needs, between the two steps. */
    begun: starting.data ?? null,
    isBusy: starting.isPending || confirming.isPending || ending.isPending,
    problem: failure === null ? null : appFailure(failure).sentence,
    start: (passphrase: string) => starting.mutate({ passphrase }),
    confirm: (code: string) => confirming.mutate({ code }),
    end: (passphrase: string) => ending.mutate({ passphrase }),
  }
}
export type Codes = ReturnType<typeof useCodes>
