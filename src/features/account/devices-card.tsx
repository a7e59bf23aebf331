import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { browserName } from './browser-name.ts'

/** Where the person is signed in, each with a way to end it. */
export function DevicesCard() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data: devices, error, refetch } = useQuery(queries.session.devices.queryOptions({ staleTime: 0 }))
  const ending = useMutation(
    queries.session.endDevice.mutationOptions({
      onSuccess: () => announce(t('account.devices.ended')),
      onSettled: () => void refetch(),
    }),
  )
  const failure = error ?? ending.error
  return (
    <Card title={t('account.devices.title')}>
      {failure !== null && (
        <FailureNote
          className="mb-3"
          what={t('account.loadFailed')}
          safe={appFailure(failure).sentence}
          action={<Button onClick={() => void refetch()}>{t('account.tryAgain')}</Button>}
        />
      )}
      <ul className="grid gap-3">
        {devices?.map(({ id, browser, address, signedInAt, seenAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-[20ch] flex-1">
              <span className="font-medium">{browserName(browser) ?? t('account.devices.unknown')}</span>{' '}
              <span className="text-ink-soft">{t('account.devices.seen', { at: seenAt, address })}</span>
            </span>
            {isThis ? (
              <Chip isOn>{t('account.devices.this')}</Chip>
            ) : (
              <Button
                size="sm"
                aria-label={t('account.devices.endNamed', {
                  browser: browserName(browser) ?? t('account.devices.unknown'),
                  at: signedInAt,
                })}
                onClick={() => ending.mutate({ id })}
              >
                {t('account.devices.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
