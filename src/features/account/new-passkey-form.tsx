import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { makePasskey } from '#client/passkeys/make-passkey.ts'
import { passkeyFailure } from '#client/passkeys/passkey-failure.ts'
import { Button } from '#ui/button.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { PassphraseField } from '#ui/passphrase-field.tsx'
import { TextInput } from '#ui/text-input.tsx'

const nothing = { name: '', passphrase: '' }

/** A passkey more, under a name by which the person knows it. What was typed stays where it was refused. */
export function NewPasskeyForm({ onMade }: { onMade: () => void }) {
  const { t } = useTranslation()
  const { typed, setTyped, make, isMaking, isReady, problem } = useNewPasskey(onMade)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !isMaking) make()
  }
  return (
    <form onSubmit={submit} className="grid max-w-[420px] gap-3.5">
      <Labelled label={t('account.passkeys.name')} hint={t('account.passkeys.nameHint')}>
        {(ids) => (
          <TextInput {...ids} maxLength={60} value={typed.name} onChange={({ target }) => setTyped({ ...typed, name: target.value })} />
        )}
      </Labelled>
      <PassphraseField
        label={t('account.codes.passphrase')}
        problem={problem?.isOfPassphrase === true ? problem.sentence : null}
        showLabel={t('account.show')}
        hideLabel={t('account.hide')}
        autoComplete="current-password"
        value={typed.passphrase}
        onChange={({ target }) => setTyped({ ...typed, passphrase: target.value })}
      />
      <Button type="submit" className="justify-self-start" isQuietened={isMaking || !isReady}>
        {t(isMaking ? 'account.passkeys.adding' : 'account.passkeys.add')}
      </Button>
      {problem?.isOfPassphrase === false && (
        <p role="alert" className="text-conflict">
          {problem.sentence}
        </p>
      )}
    </form>
  )
}

function useNewPasskey(onMade: () => void) {
  const { t } = useTranslation()
  const { api } = useClient()
  const [typed, setTyped] = useState(nothing)
  const making = useMutation({
    mutationFn: async () => makePasskey(api, typed),
    onSuccess: () => {
      setTyped(nothing)
      announce(t('account.passkeys.added'))
      onMade()
    },
  })
  const failure = making.error === null ? null : passkeyFailure(making.error)
  return {
    typed,
    setTyped,
    make: () => making.mutate(),
    isMaking: making.isPending,
    isReady: typed.name.trim() !== '' && typed.passphrase !== '',
    problem: making.error && {
      sentence: failure?.sentence ?? t('account.passkeys.none'),
      isOfPassphrase: failure?.code.startsWith('sign-in.') ?? false,
    },
  }
}
