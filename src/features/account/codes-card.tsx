import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { PassphraseField } from '#ui/passphrase-field.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type Codes, useCodes } from './use-codes.ts'

/** Whether signing in takes a code of an authenticator app as well. */
export function CodesCard({ areOn: wereOn }: { areOn: boolean }) {
  const { t } = useTranslation()
  const codes = useCodes(wereOn)
  return (
    <Card title={t('account.codes.title')} about={t('account.codes.about')}>
      <p className="mb-3">{t(codes.areOn ? 'account.codes.on' : 'account.codes.off')}</p>
      {codes.begun === null || codes.areOn ? <SwitchForm codes={codes} /> : <ConfirmForm codes={codes} begun={codes.begun} />}
    </Card>
  )
}

function SwitchForm({ codes: { areOn, isBusy, problem, start, end } }: { codes: Codes }) {
  const { t } = useTranslation()
  const act = areOn ? end : start
  return (
    <OneField isBusy={isBusy} button={t(areOn ? 'account.codes.end' : 'account.codes.start')} onSubmit={act}>
      {(value, setValue) => (
        <PassphraseField
          label={t('account.codes.passphrase')}
          problem={problem}
          showLabel={t('account.show')}
          hideLabel={t('account.hide')}
          autoComplete="current-password"
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
      )}
    </OneField>
  )
}

function ConfirmForm({ codes: { isBusy, problem, confirm }, begun }: { codes: Codes; begun: NonNullable<Codes['begun']> }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-3">
      <p>{t('account.codes.add')}</p>
      <QrCode rows={begun.qr} label={t('account.codes.qr')} />
      <p>
        {t('account.codes.secret')}: <code className="font-mono break-all select-all">{begun.secret}</code>
      </p>
      <a href={begun.address} className="justify-self-start text-accent-text underline">
        {t('account.codes.open')}
      </a>
      <p>{t('account.codes.spare')}</p>
      <ul className="grid grid-cols-2 gap-x-6 font-mono tab:grid-cols-5">
        {begun.spareCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <OneField isBusy={isBusy} button={t('account.codes.confirm')} onSubmit={confirm}>
        {(value, setValue) => (
          <Labelled label={t('account.codes.code')} problem={problem}>
            {(field) => (
              <TextInput {...field} isMono autoComplete="one-time-code" value={value} onChange={({ target }) => setValue(target.value)} />
            )}
          </Labelled>
        )}
      </OneField>
    </div>
  )
}

interface OneFieldProps {
  isBusy: boolean
  button: string
  onSubmit: (value: string) => void
  children: (value: string, setValue: (value: string) => void) => ReactNode
}

function OneField({ isBusy, button, onSubmit, children }: OneFieldProps) {
  const [value, setValue] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value === '' || isBusy) return
    onSubmit(value)
    setValue('')
  }
  return (
    <form onSubmit={submit} className="grid max-w-[420px] gap-3.5">
      {children(value, setValue)}
      <Button type="submit" className="justify-self-start" isQuietened={isBusy || value === ''}>
        {button}
      </Button>
    </form>
  )
}
