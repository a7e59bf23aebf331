import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { Labelled } from '#ui/labelled.tsx'
import { TextLines } from '#ui/text-lines.tsx'
import type { CompanyDraft } from './settings.store.ts'
import type { Company } from './use-company.ts'

/** Our own names and tax numbers, which the buyer of an invoice should be among. */
export function CompanyForm({ company, draft }: { company: Company; draft: CompanyDraft }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const { isChanged, isSaving, saveFailure, change, save, discard } = company
  const actions = (
    <>
      {isChanged && (
        <Button variant="quiet" onClick={discard}>
          {t('settings.discard')}
        </Button>
      )}
      <Button variant="go" keyHint={nameOf('Ctrl+KeyS')} isQuietened={!isChanged || isSaving} onClick={save}>
        {t('settings.save')}
      </Button>
    </>
  )
  return (
    <Card title={t('settings.company.title')} about={t('settings.company.about')} action={actions}>
      {saveFailure !== null && <FailureNote className="mb-3" what={t('settings.saveFailed')} safe={saveFailure} />}
      <div className="grid gap-4 tab:grid-cols-2">
        <Labelled label={t('settings.company.names')} hint={t('settings.company.namesHint')}>
          {(ids) => <TextLines {...ids} rows={5} value={draft.names} onChange={({ target }) => change({ names: target.value })} />}
        </Labelled>
        <Labelled label={t('settings.company.taxIds')} hint={t('settings.company.taxIdsHint')}>
          {(ids) => <TextLines {...ids} rows={5} isMono value={draft.taxIds} onChange={({ target }) => change({ taxIds: target.value })} />}
        </Labelled>
      </div>
    </Card>
  )
}
