import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { useDrafts } from '#client/journal/drafts.store.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useReview } from '../review-context.ts'
import { compare, useReviewStore } from '../review.store.ts'
import { CompareTwo } from './compare-two.tsx'

/** Somebody else changed the record meanwhile, or it was settled: nothing of this person's is lost, and it is said. */
export function ChangedUnderneath() {
  const { t } = useTranslation()
  const { journal } = useClient()
  const { record } = useReview()
  const drafts = Object.values(useDrafts(record.id))
  const isComparing = useReviewStore((state) => state.isComparing)
  const clashes = drafts.filter(({ clash }) => clash !== null)
  const refused = drafts.filter((draft) => draft.refused !== null).map(({ field }) => field)
  if (clashes.length > 0) {
    return (
      <div className="flex-none border-b border-line">
        <FailureNote
          what={t('review.changed.what', { count: clashes.length, at: clashes[0]?.clash?.changedAt ?? record.changedAt })}
          safe={t('review.changed.safe')}
          className="!rounded-none"
          action={
            <Button aria-expanded={isComparing} onClick={() => compare(!isComparing)}>
              {t('review.changed.compare')}
            </Button>
          }
        />
        {isComparing && <CompareTwo drafts={clashes} />}
      </div>
    )
  }
  if (refused.length === 0) return null
  return (
    <FailureNote
      what={t('review.refused.what', { count: refused.length })}
      safe={t('review.refused.safe')}
      className="flex-none !rounded-none"
      action={
        <>
          <Button onClick={() => void journal.sendAgain(record.id)}>{t('review.refused.again')}</Button>
          <Button variant="quiet" onClick={() => void journal.takeTheirs(record.id, refused)}>
            {t('review.refused.letGo')}
          </Button>
        </>
      }
    />
  )
}
