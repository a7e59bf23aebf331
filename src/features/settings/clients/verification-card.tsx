import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { Switch } from '#ui/switch.tsx'

/** Whether clients may ask the tax office, which costs money each time and leaves the house. */
export function VerificationCard() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const { data } = useQuery(queries.flyocrClients.verification.queryOptions({ staleTime: 0 }))
  const saving = useMutation(
    queries.flyocrClients.setVerification.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(queries.flyocrClients.verification.queryKey(), saved)
        announce(t(`settings.clients.verification.${saved.isOn ? 'isOn' : 'isOff'}`))
      },
    }),
  )
  if (data === undefined) return null
  return (
    <Card title={t('settings.clients.verification.title')} about={t('settings.clients.verification.about')}>
      <div className="grid max-w-[68ch] gap-2.5">
        <Switch
          isOn={data.isOn}
          disabled={saving.isPending}
          onChange={(isOn) => saving.mutate({ isOn })}
          className="justify-between gap-4 font-medium"
        >
          {t('settings.clients.verification.switch')}
        </Switch>
        <p className="text-xs text-ink-soft">
          {data.host === null
            ? t('settings.clients.verification.noRemote')
            : t('settings.clients.verification.goesTo', { host: data.host })}
        </p>
      </div>
      {saving.error !== null && (
        <FailureNote className="mt-3" what={t('settings.clients.verification.failed')} safe={appFailure(saving.error).sentence} />
      )}
    </Card>
  )
}
