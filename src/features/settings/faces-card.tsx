import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { Switch } from '#ui/switch.tsx'

/** Whether faces may be looked at, and what whoever turns it on has to know. */
export function FacesCard() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const { data } = useQuery(queries.settings.get.queryOptions())
  const saving = useMutation(
    queries.settings.setFaces.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(queries.settings.get.queryKey(), saved)
        // What each record offers depends on it.
        void queryClient.invalidateQueries({ queryKey: queries.faces.key() })
        announce(t(`settings.faces.${saved.faces.isOn ? 'isOn' : 'isOff'}`))
      },
    }),
  )
  if (data === undefined) return null
  return (
    <Card title={t('settings.faces.title')} about={t('settings.faces.about')}>
      <div className="grid max-w-[68ch] gap-2.5">
        <Switch
          isOn={data.faces.isOn}
          disabled={saving.isPending}
          onChange={(isOn) => saving.mutate({ isOn })}
          className="justify-between gap-4 font-medium"
        >
          {t('settings.faces.switch')}
        </Switch>
        <p>{t('settings.faces.consent')}</p>
        <p className="text-xs text-ink-soft">{t('settings.faces.measured')}</p>
      </div>
      {saving.error !== null && <FailureNote className="mt-3" what={t('settings.faces.failed')} safe={appFailure(saving.error).sentence} />}
    </Card>
  )
}
