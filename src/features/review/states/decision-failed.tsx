import { useTranslation } from 'react-i18next'
import { FailureNote } from '#ui/failure-note.tsx'
import { useReviewStore } from '../review.store.ts'

/** Why a decision did not come through. It stands over the buttons that were pressed. */
export function DecisionFailed() {
  const { t } = useTranslation()
  const failure = useReviewStore((state) => state.failure)
  return failure === null ? null : <FailureNote what={failure} safe={t('review.failedSafe')} className="mx-3 mb-2 flex-none" />
}
