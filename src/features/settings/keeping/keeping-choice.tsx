import { useTranslation } from 'react-i18next'
import { Labelled } from '#ui/labelled.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { daysOf } from './keeping-draft.ts'

interface KeepingChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  /** As they were typed. */
  days: string
  onChange: (value: Value, days: string) => void
}

/** How long something stays, with the number of days where it is days. */
export function KeepingChoice<Value extends string>({ label, value, options, days, onChange }: KeepingChoiceProps<Value>) {
  const { t } = useTranslation()
  const problem = value === 'days' && daysOf(days) === null ? t('settings.keeping.noDays') : null
  return (
    <div className="grid content-start gap-2">
      <span className="font-medium">{label}</span>
      <Select label={label} value={value} options={options} onChange={(next) => onChange(next, days)} className="w-full" />
      {value === 'days' && (
        <Labelled label={t('settings.keeping.days')} problem={problem}>
          {(ids) => (
            <TextInput {...ids} inputMode="numeric" maxLength={5} value={days} onChange={({ target }) => onChange(value, target.value)} />
          )}
        </Labelled>
      )}
    </div>
  )
}
