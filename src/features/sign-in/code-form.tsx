import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { SignIn } from './use-sign-in.ts'

/** The code that is asked for after the passphrase. */
export function CodeForm({ signIn: { isSending, problem, confirm, back } }: { signIn: SignIn }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (problem !== null) field.current?.select()
  }, [problem])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') confirm(code)
  }
  return (
    <form onSubmit={submit} className="grid gap-3.5">
      <Labelled label={t('signIn.code')} hint={t('signIn.codeHint')} problem={problem?.sentence ?? null}>
        {(ids) => (
          <TextInput
            {...ids}
            ref={field}
            isMono
            autoComplete="one-time-code"
            autoCapitalize="none"
            value={code}
            onChange={({ target }) => setCode(target.value)}
            className="h-10"
          />
        )}
      </Labelled>
      <Button type="submit" variant="go" size="lg" isQuietened={isSending}>
        {t(isSending ? 'signIn.confirming' : 'signIn.confirm')}
      </Button>
      <Button variant="quiet" onClick={back}>
        {t('signIn.back')}
      </Button>
    </form>
  )
}
