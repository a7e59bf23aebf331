import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { passkeysWorkHere } from '#client/passkeys/passkeys-work-here.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { NewPasskeyForm } from './new-passkey-form.tsx'

/** Passkeys of the person, each with a way to end it, and one more. */
export function PasskeysCard() {
  const { t } = useTranslation()
  const { queries, session } = useClient()
  const { data: passkeys, error, refetch } = useQuery(queries.passkeys.list.queryOptions({ staleTime: 0 }))
  const ending = useMutation(
    queries.passkeys.remove.mutationOptions({
      onSuccess: () => announce(t('account.passkeys.ended')),
      onSettled: () => void refetch(),
    }),
  )
  const failure = error ?? ending.error
  return (
    <Card title={t('account.passkeys.title')} about={t('account.passkeys.about')}>
      {failure !== null && (
        <FailureNote
          className="mb-3"
          what={t('account.loadFailed')}
          safe={appFailure(failure).sentence}
          action={<Button onClick={() => void refetch()}>{t('account.tryAgain')}</Button>}
        />
      )}
      {passkeys?.length === 0 && <p className="mb-3">{t('account.passkeys.off')}</p>}
      <ul className="mb-4 grid gap-3 empty:hidden">
        {passkeys?.map(({ id, name, madeAt, usedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-[20ch] flex-1">
              <span className="font-medium break-words">{name}</span>{' '}
              <span className="text-ink-soft">
                {usedAt === null ? t('account.passkeys.made', { at: madeAt }) : t('account.passkeys.used', { at: usedAt })}
              </span>
            </span>
            <Button size="sm" aria-label={t('account.passkeys.endNamed', { name })} onClick={() => ending.mutate({ id })}>
              {t('account.passkeys.end')}
            </Button>
          </li>
        ))}
      </ul>
      {passkeysWorkHere(session.passkeysAt) ? (
        <NewPasskeyForm onMade={() => void refetch()} />
      ) : (
        <p className="text-ink-soft">{t('account.passkeys.elsewhere', { host: session.passkeysAt })}</p>
      )}
    </Card>
  )
}
