import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { Button } from '#ui/button.tsx'
import { PassphraseField } from '#ui/passphrase-field.tsx'

/** Nobody signs in any more: only the owner, and with the passphrase. */
export function TurnOffForm() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const [passphrase, setPassphrase] = useState('')
  const turningOff = useMutation(queries.people.turnOff.mutationOptions({ onSuccess: () => location.reload() }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '' && !turningOff.isPending) turningOff.mutate({ passphrase })
  }
  return (
    <form onSubmit={submit} className="grid max-w-[420px] gap-3.5">
      <PassphraseField
        label={t('settings.people.passphrase')}
        problem={turningOff.error === null ? null : appFailure(turningOff.error).sentence}
        showLabel={t('settings.show')}
        hideLabel={t('settings.hide')}
        autoComplete="current-password"
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
      />
      <Button type="submit" variant="bad" className="justify-self-start" isQuietened={passphrase === '' || turningOff.isPending}>
        {t('settings.people.turnOff')}
      </Button>
    </form>
  )
}
