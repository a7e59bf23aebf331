import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { TextInput } from '#ui/text-input.tsx'

/** A token that was just made, to be taken along now. */
export function TokenOnce({ token }: { token: string }) {
  const { t } = useTranslation()
  const copy = () => void navigator.clipboard.writeText(token).then(() => announce(t('settings.services.copied')))
  return (
    <div className="grid gap-3 text-left font-normal">
      <p>{t('settings.services.onceAbout')}</p>
      <Labelled label={t('settings.services.token')}>
        {(field) => <TextInput {...field} isMono readOnly value={token} onFocus={({ target }) => target.select()} />}
      </Labelled>
      {/* Browsers lend the clipboard only to pages that came over https or from this machine. */}
      {window.isSecureContext && (
        <Button variant="go" className="justify-self-start" onClick={copy}>
          {t('settings.services.copy')}
        </Button>
      )}
      <p className="text-xs text-ink-soft">{t('settings.services.how')}</p>
      <code className="rounded-sm bg-sunken p-2 font-mono text-xs break-all">
        {`curl ${location.origin}/api/v1/records -H "Authorization: Bearer $COUNTERCHECK_TOKEN"`}
      </code>
    </div>
  )
}
