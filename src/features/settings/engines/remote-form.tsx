import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { RemoteDesk } from './use-remote-setting.ts'

const units = ['ms', 's'] as const

/** Address and keys of the remote API. What is typed here of the keys is never seen again. */
export function RemoteForm({ desk, onClose }: { desk: RemoteDesk; onClose: () => void }) {
  const { t } = useTranslation()
  const { setting, isSaving, set } = desk
  const [draft, setDraft] = useState({ url: setting.url, key: '', secret: '', timestampUnit: setting.timestampUnit })
  const [key, secret] = [draft.key.trim(), draft.secret.trim()]
  const isReady = draft.url.trim() !== '' && (setting.hasKeys || (key !== '' && secret !== ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { url, timestampUnit } = draft
    if (isReady && !isSaving) set({ url, timestampUnit, ...(key !== '' && { key }), ...(secret !== '' && { secret }) }, onClose)
  }
  const hintOf = (usual: 'newHint' | 'secretHint') => t(`settings.engines.${setting.hasKeys ? 'keptHint' : usual}`)
  return (
    <form onSubmit={submit} aria-label={t('settings.engines.form')} className="mt-2 grid gap-3 rounded-md bg-sunken p-3">
      <div className="grid gap-3 tab:grid-cols-2">
        <Labelled label={t('settings.engines.address')} hint={t('settings.engines.addressHint')}>
          {(ids) => (
            <TextInput
              {...ids}
              isMono
              inputMode="url"
              maxLength={500}
              value={draft.url}
              onChange={({ target }) => setDraft({ ...draft, url: target.value })}
            />
          )}
        </Labelled>
        <div className="grid content-start gap-1.5">
          <span className="font-medium">{t('settings.engines.timestamp')}</span>
          <Select
            label={t('settings.engines.timestamp')}
            value={draft.timestampUnit}
            options={units.map((value) => ({ value, label: t(`settings.engines.unit.${value}`) }))}
            onChange={(timestampUnit) => setDraft({ ...draft, timestampUnit })}
            className="w-full"
          />
        </div>
        <Labelled label={t('settings.engines.key')} hint={hintOf('newHint')}>
          {(ids) => <SecretInput {...ids} value={draft.key} onType={(typed) => setDraft({ ...draft, key: typed })} />}
        </Labelled>
        <Labelled label={t('settings.engines.secret')} hint={hintOf('secretHint')}>
          {(ids) => <SecretInput {...ids} value={draft.secret} onType={(typed) => setDraft({ ...draft, secret: typed })} />}
        </Labelled>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="go" type="submit" isQuietened={!isReady || isSaving}>
          {t('settings.engines.save')}
        </Button>
        <Button size="sm" onClick={onClose}>
          {t('settings.engines.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface SecretInputProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  value: string
  onType: (typed: string) => void
}

/** No browser is to keep it, nor to offer somebody's passphrase. */
function SecretInput({ onType, ...rest }: SecretInputProps) {
  return (
    <TextInput
      {...rest}
      isMono
      type="password"
      autoComplete="new-password"
      maxLength={200}
      onChange={({ target }) => onType(target.value)}
    />
  )
}
