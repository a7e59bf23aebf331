import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { PassphraseField } from '#ui/passphrase-field.tsx'

const nothing = { passphrase: '', newPassphrase: '' }

/** A new passphrase of one's own. */
export function PassphraseCard() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const [typed, setTyped] = useState(nothing)
  const setting = useMutation(
    queries.session.changePassphrase.mutationOptions({
      onSuccess: () => {
        setTyped(nothing)
        announce(t('account.passphrase.saved'))
      },
    }),
  )
  const failure = setting.error === null ? null : appFailure(setting.error)
  const isOfNew = failure?.code === 'passphrase.short' || failure?.code === 'passphrase.known'
  const labels = { showLabel: t('account.show'), hideLabel: t('account.hide') }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.passphrase !== '' && !setting.isPending) setting.mutate(typed)
  }
  return (
    <Card title={t('account.passphrase.title')} about={t('account.passphrase.about')}>
      <form onSubmit={submit} className="grid max-w-[420px] gap-3.5">
        <PassphraseField
          label={t('account.passphrase.now')}
          problem={isOfNew ? null : (failure?.sentence ?? null)}
          {...labels}
          autoComplete="current-password"
          value={typed.passphrase}
          onChange={({ target }) => setTyped({ ...typed, passphrase: target.value })}
        />
        <PassphraseField
          label={t('account.passphrase.new')}
          hint={t('account.passphrase.newHint')}
          problem={isOfNew ? failure.sentence : null}
          {...labels}
          autoComplete="new-password"
          value={typed.newPassphrase}
          onChange={({ target }) => setTyped({ ...typed, newPassphrase: target.value })}
        />
        <Button type="submit" className="justify-self-start" isQuietened={setting.isPending || typed.passphrase === ''}>
          {t('account.passphrase.save')}
        </Button>
      </form>
    </Card>
  )
}
