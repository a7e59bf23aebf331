import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { isNarrowed } from './export-request.ts'
import type { Desk } from './use-desk.ts'
import { useRuns } from './use-runs.ts'

/** Why no file can be written now, and what to do about it. */
export function NothingToExport({ desk: { scope, request, edit, preview }, onTakeAll }: { desk: Desk; onTakeAll: () => void }) {
  const { t } = useTranslation()
  const last = useRuns().data?.[0]
  const takeAll = <Button onClick={onTakeAll}>{t('export.takeAll')}</Button>
  if (request === null) {
    return (
      <Empty title={t('export.nothingMatches')} action={takeAll}>
        {t('export.nothingMatchesText')}
      </Empty>
    )
  }
  if (request.onlyNew && last !== undefined) {
    return (
      <Empty
        title={t('export.nothingNew', { at: last.at })}
        action={<Button onClick={() => edit({ onlyNew: false })}>{t('export.takeOld')}</Button>}
      >
        {preview.data !== null && preview.data.stayed > 0 ? t('export.stay', { count: preview.data.stayed }) : t('export.nothingNewText')}
      </Empty>
    )
  }
  if (isNarrowed(scope)) {
    return (
      <Empty title={t('export.nothingChosen')} action={takeAll}>
        {t('export.nothingVerifiedText')}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('export.nothingVerified')}
      action={
        <Link to="/queue" className={buttonClass('plain')}>
          {t('export.toQueue')}
        </Link>
      }
    >
      {t('export.nothingVerifiedText')}
    </Empty>
  )
}

function Empty({ title, action, children }: { title: string; action: React.ReactNode; children: string }) {
  return (
    <EmptyState title={title} action={action} className="rounded-md border border-line bg-surface py-10">
      {children}
    </EmptyState>
  )
}
