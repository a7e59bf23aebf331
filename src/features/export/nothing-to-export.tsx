import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type WhyNothing, whyNothing } from './why-nothing.ts'
import type { Desk } from './use-desk.ts'
import { useRuns } from './use-runs.ts'

/** Why no file can be written now, and what to do about it. */
export function NothingToExport({ desk: { scope, request, edit, preview }, onTakeAll }: { desk: Desk; onTakeAll: () => void }) {
  const { t } = useTranslation()
  const lastAt = useRuns().data?.[0]?.at ?? null
  const stayed = preview.data?.stayed ?? 0
  const why = whyNothing({ scope, request, stayed, hasRun: lastAt !== null })
  return (
    <EmptyState
      title={t(`export.nothing.${why}`, { at: lastAt })}
      action={<WayOut why={why} onTakeOld={() => edit({ onlyNew: false })} onTakeAll={onTakeAll} />}
      className="rounded-md border border-line bg-surface py-10"
    >
      {isAboutNew(why) && stayed > 0 ? t('export.stay', { count: stayed }) : t(`export.nothingText.${why}`)}
    </EmptyState>
  )
}

function isAboutNew(why: WhyNothing): boolean {
  return why === 'none-of-these-new' || why === 'nothing-new'
}

function WayOut({ why, onTakeOld, onTakeAll }: { why: WhyNothing; onTakeOld: () => void; onTakeAll: () => void }) {
  const { t } = useTranslation()
  if (isAboutNew(why)) return <Button onClick={onTakeOld}>{t('export.takeOld')}</Button>
  if (why !== 'nothing-verified') return <Button onClick={onTakeAll}>{t('export.takeAll')}</Button>
  return (
    <Link to="/queue" className={buttonClass('plain')}>
      {t('export.toQueue')}
    </Link>
  )
}
