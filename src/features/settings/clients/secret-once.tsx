import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { TextInput } from '#ui/text-input.tsx'
import { ClientsGuide } from './clients-guide.tsx'

/** Key and secret of a client that was just made, to be taken along now. */
export function SecretOnce({ made }: { made: { key: string; secret: string } }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-3 text-left font-normal">
      <p>{t('settings.clients.onceAbout')}</p>
      {(['address', 'key', 'secret'] as const).map((part) => (
        <Copied key={part} label={t(`settings.clients.${part}`)} value={part === 'address' ? location.origin : made[part]} />
      ))}
      <ClientsGuide />
    </div>
  )
}

function Copied({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation()
  const copy = () => void navigator.clipboard.writeText(value).then(() => announce(t('settings.clients.copied', { label })))
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Labelled label={label}>
          {(field) => <TextInput {...field} isMono readOnly value={value} onFocus={({ target }) => target.select()} />}
        </Labelled>
      </div>
      {/* Browsers lend the clipboard only to pages that came over https or from this machine. */}
      {window.isSecureContext && (
        <Button aria-label={t('settings.clients.copyNamed', { label })} onClick={copy}>
          {t('settings.clients.copy')}
        </Button>
      )}
    </div>
  )
}
