import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { TextLines } from '#ui/text-lines.tsx'
import type { CompanyDraft } from './settings.store.ts'
import type { Company } from './use-company.ts'

/** Our own names and tax numbers, which the buyer of an invoice should be among. */
export function CompanyForm({ company, draft }: { company: Company; draft: CompanyDraft }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const { isChanged, isSaving, saveFailure, change, save, discard } = company
  return (
    <section aria-label={t('settings.company.title')} className="grid max-w-[760px] gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-lg">{t('settings.company.title')}</h2>
        <span className="flex-1" />
        {isChanged && (
          <Button variant="quiet" onClick={discard}>
            {t('settings.discard')}
          </Button>
        )}
        <Button variant="go" keyHint={nameOf('Ctrl+KeyS')} isQuietened={!isChanged || isSaving} onClick={save}>
          {t('settings.save')}
        </Button>
      </div>
      {saveFailure !== null && <FailureNote what={t('settings.saveFailed')} safe={saveFailure} />}
      <div className="rounded-md border border-line bg-surface">
        <div className="border-b border-line px-4 py-2.5">
          <p className="max-w-[68ch] text-ink-soft">{t('settings.company.about')}</p>
        </div>
        <div className="grid gap-4 p-4 tab:grid-cols-2">
          <Entries label={t('settings.company.names')} hint={t('settings.company.namesHint')}>
            {(ids) => <TextLines {...ids} rows={5} value={draft.names} onChange={({ target }) => change({ names: target.value })} />}
          </Entries>
          <Entries label={t('settings.company.taxIds')} hint={t('settings.company.taxIdsHint')}>
            {(ids) => (
              <TextLines {...ids} rows={5} isMono value={draft.taxIds} onChange={({ target }) => change({ taxIds: target.value })} />
            )}
          </Entries>
        </div>
      </div>
    </section>
  )
}

interface EntriesProps {
  label: string
  hint: string
  children: (ids: { id: string; 'aria-describedby': string }) => React.ReactNode
}

function Entries({ label, hint, children }: EntriesProps) {
  const id = useId()
  const hintId = useId()
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': hintId })}
      <span id={hintId} className="text-xs text-ink-soft">
        {hint}
      </span>
    </div>
  )
}
