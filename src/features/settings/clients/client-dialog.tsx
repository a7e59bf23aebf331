import { useTranslation } from 'react-i18next'
import type { FlyocrClient } from '#client/wire-types.ts'
import { flyocrServices, mostCallsPerMinute } from '#domain/flyocr-client.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { SecretOnce } from './secret-once.tsx'
import { type ClientDraft, useClientDraft } from './use-client-draft.ts'

interface ClientDialogProps {
  /** Whose limits change; null: one more is made, and its secret shown, once. */
  client: FlyocrClient | null
  onClose: () => void
}

/** Asks which program it is, what it may ask for and how often. */
export function ClientDialog({ client, onClose }: ClientDialogProps) {
  const { t } = useTranslation()
  const draft = useClientDraft(client, onClose)
  const title = client === null ? t('settings.clients.makeTitle') : t('settings.clients.changeTitle', { name: client.name })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={draft.made === null ? title : t('settings.clients.onceTitle', { name: draft.draft.name })}
      closeLabel={t('app.close')}
      foot={
        draft.made === null ? (
          <Button type="submit" form={draft.formId} variant="go" isQuietened={!draft.isWhole}>
            {t(client === null ? 'settings.clients.makeGo' : 'settings.save')}
          </Button>
        ) : (
          <Button onClick={onClose}>{t('settings.clients.kept')}</Button>
        )
      }
    >
      {draft.made === null ? <ClientForm draft={draft} /> : <SecretOnce made={draft.made} />}
    </Dialog>
  )
}

function ClientForm({ draft: { formId, draft, change, tick, isLimitWrong, submit, problem } }: { draft: ClientDraft }) {
  const { t } = useTranslation()
  return (
    <form id={formId} onSubmit={submit} className="grid gap-3.5 text-left font-normal">
      <Labelled label={t('settings.clients.name')} hint={t('settings.clients.nameHint')} problem={problem}>
        {(field) => <TextInput {...field} maxLength={100} value={draft.name} onChange={({ target }) => change({ name: target.value })} />}
      </Labelled>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">{t('settings.clients.may')}</legend>
        {flyocrServices.map((service) => (
          <Checkbox key={service} checked={draft.services.includes(service)} onChange={(isTicked) => tick(service, isTicked)}>
            {t(`settings.clients.service.${service}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Labelled
        label={t('settings.clients.perMinute')}
        hint={t('settings.clients.perMinuteHint')}
        problem={isLimitWrong ? t('settings.clients.perMinuteWrong', { most: mostCallsPerMinute }) : null}
      >
        {(field) => (
          <TextInput
            {...field}
            inputMode="numeric"
            maxLength={4}
            className="max-w-[120px]"
            value={draft.perMinute}
            onChange={({ target }) => change({ perMinute: target.value })}
          />
        )}
      </Labelled>
    </form>
  )
}
