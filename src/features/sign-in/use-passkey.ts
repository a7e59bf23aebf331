import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '#client/api.ts'
import { passkeyFailure } from '#client/passkeys/passkey-failure.ts'
import { signInByPasskey } from '#client/passkeys/sign-in-by-passkey.ts'

/** Signing in by a passkey: the browser asks for it. */
export function usePasskey(api: Pick<Api, 'passkeys'>, onSignedIn: () => void) {
  const { t } = useTranslation()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const start = async (stay: boolean): Promise<void> => {
    if (isSending) return
    setSending(true)
    setProblem(null)
    try {
      await signInByPasskey(api, stay)
      // The page stays as it is until the next one is here.
      onSignedIn()
    } catch (error) {
      setSending(false)
      const failure = passkeyFailure(error)
      const isAway = failure?.code === 'offline'
      setProblem(failure === null ? t('signIn.passkeyNone') : isAway ? t('signIn.away') : failure.sentence)
    }
  }
  return { isSending, problem, start }
}
