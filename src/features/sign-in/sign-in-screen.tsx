import type { Api } from '#client/api.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passkeysWorkHere } from '#client/passkeys/passkeys-work-here.ts'
import type { Session } from '#client/session.ts'
import { CodeForm } from './code-form.tsx'
import { OfficeButton } from './office-button.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { SignInSide } from './sign-in-side.tsx'
import { useSignIn } from './use-sign-in.ts'

export interface SignInScreenProps {
  api: Pick<Api, 'session' | 'passkeys' | 'office'>
  /** What the answer of the office's own server leads to; null where the page was opened without one. */
  answered: Promise<unknown> | null
  /** Where the office is, as the person knows it. */
  host: string
  onSignedIn: () => void
}

/** Only where somebody has to sign in. */
export function SignInScreen({ api, answered, host, onSignedIn }: SignInScreenProps) {
  const { t } = useTranslation()
  const signIn = useSignIn(api.session, onSignedIn)
  const ways = useWays(api)
  const [stay, setStay] = useState(false)
  useEffect(() => {
    document.title = `${t('signIn.title')} · Countercheck`
  }, [t])
  return (
    <div className="grid h-dvh tab:grid-cols-[minmax(420px,46fr)_54fr]">
      <main className="scroller grid grid-rows-[auto_1fr_auto] overflow-auto bg-surface px-10 py-7 max-tab:p-5">
        <p className="flex items-center gap-2.5 text-lg font-strong">
          <img src="/favicon.svg" alt="" className="size-7" />
          {t('app.name')}
        </p>
        <div className="w-[340px] max-w-full self-center justify-self-center py-6">
          <h1 className="text-2xl/[1.2] tracking-[-.02em]">{t(signIn.step === 'code' ? 'signIn.codeTitle' : 'signIn.title')}</h1>
          <p className="mt-1 mb-4 text-ink-soft">{t('signIn.where', { host })}</p>
          {signIn.step === 'code' ? (
            <CodeForm signIn={signIn} />
          ) : (
            <PassphraseForm {...{ signIn, stay, setStay }}>
              {ways !== null && passkeysWorkHere(ways.passkeysAt) && <PasskeyButton {...{ api, stay, onSignedIn }} />}
              {ways !== null && ways.office !== null && <OfficeButton name={ways.office} {...{ api, answered, stay, onSignedIn }} />}
            </PassphraseForm>
          )}
        </div>
        <p className="text-xs text-ink-soft">{t('signIn.own')}</p>
      </main>
      <SignInSide />
    </div>
  )
}

/** How one signs in here; null until the server has said so, and where it does not. */
function useWays({ session }: Pick<Api, 'session'>): Session | null {
  const [ways, setWays] = useState<Session | null>(null)
  useEffect(() => {
    session.get().then(setWays, () => undefined)
  }, [session])
  return ways
}
