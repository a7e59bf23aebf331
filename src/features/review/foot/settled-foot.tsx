import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useReview } from '../review-context.ts'
import { ask, useReviewStore } from '../review.store.ts'
import { KeptUntil } from './kept-until.tsx'
import { ReasonLine } from './reason-line.tsx'

/** A settled record is only read. Opening it again asks why; its history goes on. */
export function SettledFoot() {
  const { t } = useTranslation()
  const { record, acts } = useReview()
  const isAsking = useReviewStore((state) => state.question === 'reopen')
  const values = { at: record.settledAt ?? record.changedAt, reason: record.rejectedReason ?? '', until: record.postponedUntil ?? '' }
  return (
    <div className="review-foot border-t border-line px-4 py-[9px]">
      {isAsking ? (
        <ReasonLine
          topic="reopen"
          label={t('review.settled.why')}
          doIt={t('review.settled.reopen')}
          onGive={acts.reopen}
          onLeave={() => ask(null)}
        />
      ) : (
        <div className="flex items-center gap-2">
          <span className="min-w-0 flex-1 text-ink-soft">
            {t(`review.settled.${settledKey(record.status)}`, values)} <KeptUntil recordId={record.id} />
          </span>
          <Button onClick={() => ask('reopen')}>{t('review.settled.open')}</Button>
        </div>
      )}
    </div>
  )
}

function settledKey(status: string) {
  if (status === 'rejected' || status === 'exported' || status === 'passed') return status
  return 'verified'
}
