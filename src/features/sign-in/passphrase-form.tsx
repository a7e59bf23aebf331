import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { PassphraseField } from '#ui/passphrase-field.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { SignIn } from './use-sign-in.ts'

export interface PassphraseFormProps {
  signIn: SignIn
  /** Whether the session is to outlive the browser, whichever way it begins. */
  stay: boolean
  setStay: (stay: boolean) => void
  /** Other ways in. */
  children: ReactNode
}

/** Name and passphrase. What was typed stays when it was refused, and focus goes to the passphrase. */
export function PassphraseForm({ signIn: { isSending, problem, send }, stay, setStay, children }: PassphraseFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (problem !== null) field.current?.focus()
  }, [problem])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && passphrase !== '') send({ name, passphrase, stay })
  }
  return (
    <form onSubmit={submit} className="grid gap-3.5">
      <Labelled label={t('signIn.name')}>
        {(ids) => (
          <TextInput
            {...ids}
            ref={first}
            autoComplete="username"
            autoCapitalize="none"
            value={name}
            onChange={({ target }) => setName(target.value)}
            className="h-10"
          />
        )}
      </Labelled>
      <PassphraseField
        label={t('signIn.passphrase')}
        problem={problem?.sentence ?? null}
        ref={field}
        autoComplete="current-password"
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
        showLabel={t('signIn.show')}
        hideLabel={t('signIn.hide')}
        className="h-10"
      />
      <Checkbox checked={stay} onChange={setStay}>
        {t('signIn.stay')}
      </Checkbox>
      <Button type="submit" variant="go" size="lg" isQuietened={isSending}>
        {t(isSending ? 'signIn.going' : 'signIn.go')}
      </Button>
      {children}
      <p className="text-xs text-ink-soft">{t('signIn.lost')}</p>
    </form>
  )
}
