import { useTranslation } from 'react-i18next'
import type { AppFailure } from '#client/app-failure.ts'
import { Labelled } from '#ui/labelled.tsx'
import { PassphraseField } from '#ui/passphrase-field.tsx'
import { TextInput } from '#ui/text-input.tsx'

export interface PersonFieldsValue {
  name: string
  signInName: string
  passphrase: string
}

export const noPerson: PersonFieldsValue = { name: '', signInName: '', passphrase: '' }

export interface PersonFieldsProps {
  value: PersonFieldsValue
  failure: AppFailure | null
  onChange: (value: PersonFieldsValue) => void
}

/** Name, name to sign in with and passphrase; what was refused is said at the field concerned. */
export function PersonFields({ value, failure, onChange }: PersonFieldsProps) {
  const { t } = useTranslation()
  const isOfName = failure?.code === 'people.name-taken' || failure?.code === 'request.invalid'
  return (
    <>
      <Labelled label={t('settings.people.name')} hint={t('settings.people.nameHint')}>
        {(field) => (
          <TextInput
            {...field}
            autoComplete="off"
            maxLength={100}
            value={value.name}
            onChange={({ target }) => onChange({ ...value, name: target.value })}
          />
        )}
      </Labelled>
      <Labelled
        label={t('settings.people.signInName')}
        hint={t('settings.people.signInNameHint')}
        problem={isOfName ? failure.sentence : null}
      >
        {(field) => (
          <TextInput
            {...field}
            autoComplete="off"
            autoCapitalize="none"
            maxLength={50}
            value={value.signInName}
            onChange={({ target }) => onChange({ ...value, signInName: target.value })}
          />
        )}
      </Labelled>
      <PassphraseField
        label={t('settings.people.passphrase')}
        hint={t('settings.people.passphraseHint')}
        problem={isOfName ? null : (failure?.sentence ?? null)}
        showLabel={t('settings.show')}
        hideLabel={t('settings.hide')}
        autoComplete="new-password"
        value={value.passphrase}
        onChange={({ target }) => onChange({ ...value, passphrase: target.value })}
      />
    </>
  )
}
