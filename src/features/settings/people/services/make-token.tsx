import { useTranslation } from 'react-i18next'
import type { Person } from '#client/wire-types.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { QueuesMenu } from '../queues-menu.tsx'
import { TokenOnce } from './token-once.tsx'
import { type TokenDraft, useMakeToken, validities } from './use-make-token.ts'

/** Asks what a new token is for and may, then shows it, once. */
export function MakeToken({ service, onClose }: { service: Person; onClose: () => void }) {
  const { t } = useTranslation()
  const making = useMakeToken(service)
  const isMade = making.token !== null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(isMade ? 'settings.services.onceTitle' : 'settings.services.makeFor', { name: service.name })}
      closeLabel={t('app.close')}
      foot={
        isMade ? (
          <Button onClick={onClose}>{t('settings.services.kept')}</Button>
        ) : (
          <Button type="submit" form={making.formId} variant="go" isQuietened={!making.isWhole}>
            {t('settings.services.makeGo')}
          </Button>
        )
      }
    >
      {making.token === null ? <TokenForm service={service} making={making} /> : <TokenOnce token={making.token} />}
    </Dialog>
  )
}

function TokenForm({ service, making }: { service: Person; making: TokenDraft }) {
  const { t } = useTranslation()
  const { draft, change } = making
  return (
    <form id={making.formId} onSubmit={making.submit} className="grid gap-3.5 text-left font-normal">
      <Labelled label={t('settings.services.tokenName')} hint={t('settings.services.tokenNameHint')} problem={making.problem}>
        {(field) => <TextInput {...field} maxLength={100} value={draft.name} onChange={({ target }) => change({ name: target.value })} />}
      </Labelled>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">{t('settings.services.may')}</legend>
        {rightsOfRole[service.role].map((right) => (
          <Checkbox key={right} checked={draft.rights.includes(right)} onChange={(isTicked) => making.tick(right, isTicked)}>
            {t(`right.${right}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <QueuesMenu
          size="md"
          label={t('settings.services.seesOfToken')}
          queues={draft.queues}
          onChange={(queues) => change({ queues })}
          within={service.queues}
        />
        <Select
          label={t('settings.services.validity')}
          value={draft.validity}
          options={validities.map((value) => ({ value, label: t(`settings.services.valid.${value}`) }))}
          onChange={(validity) => change({ validity })}
        />
      </div>
    </form>
  )
}
