import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Person } from '#client/wire-types.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { PassphraseField } from '#ui/passphrase-field.tsx'

/** A new passphrase for who lost theirs. */
export function GivePassphrase({ person: { id, name }, isOpen, onClose }: { person: Person; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const formId = useId()
  const [passphrase, setPassphrase] = useState('')
  const giving = useMutation(
    queries.people.setPassphrase.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: queries.people.key() })
        setPassphrase('')
        onClose()
        announce(t('settings.people.given', { name }))
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!giving.isPending) giving.mutate({ id, passphrase })
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('settings.people.giveTitle', { name })}
      closeLabel={t('app.close')}
      foot={
        <Button type="submit" form={formId} variant="go">
          {t('settings.people.giveGo')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3 text-left font-normal">
        <p>{t('settings.people.giveAbout')}</p>
        <PassphraseField
          label={t('settings.people.passphrase')}
          hint={t('settings.people.passphraseHint')}
          problem={giving.error === null ? null : appFailure(giving.error).sentence}
          showLabel={t('settings.show')}
          hideLabel={t('settings.hide')}
          autoComplete="new-password"
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
      </form>
    </Dialog>
  )
}
