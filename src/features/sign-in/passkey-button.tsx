import { KeyRound } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '#client/api.ts'
import { Button } from '#ui/button.tsx'
import { usePasskey } from './use-passkey.ts'

export interface PasskeyButtonProps {
  api: Pick<Api, 'passkeys'>
  /** Whether the cookie is to outlive the browser. */
  stay: boolean
  onSignedIn: () => void
}

/** In place of name, passphrase and code. */
export function PasskeyButton({ api, stay, onSignedIn }: PasskeyButtonProps) {
  const { t } = useTranslation()
  const { isSending, problem, start } = usePasskey(api, onSignedIn)
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <Button
        size="lg"
        icon={<KeyRound size={16} strokeWidth={1.6} aria-hidden />}
        isQuietened={isSending}
        aria-describedby={problem === null ? undefined : id}
        onClick={() => void start(stay)}
      >
        {t(isSending ? 'signIn.passkeyAsking' : 'signIn.passkey')}
      </Button>
      {problem !== null && (
        <p id={id} role="alert" className="text-conflict">
          {problem}
        </p>
      )}
    </div>
  )
}
