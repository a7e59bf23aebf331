import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { verifyButtonId } from '../fields/field-ids.ts'
import { useReview } from '../review-context.ts'
import { ask, useReviewStore } from '../review.store.ts'
import { PostponeForm } from './postpone-form.tsx'
import { RejectForm } from './reject-form.tsx'

/** What can be decided of the record. Verify is quiet while something must be settled, and then says what. */
export function PaneFoot() {
  const { t } = useTranslation()
  const { acts, review, documentType } = useReview()
  const question = useReviewStore((state) => state.question)
  const nameOf = useChordName()
  const isReady = documentType !== null && review.openMatters.length === 0
  return (
    <div className="review-foot">
      {question === 'reject' && <RejectForm />}
      {question === 'postpone' && <PostponeForm />}
      <div className="flex flex-none items-center gap-2 border-t border-line px-4 py-[9px] max-tab:flex-wrap">
        <Button
          variant="quiet"
          aria-label={t('review.undo')}
          icon={<Undo2 size={16} strokeWidth={1.6} />}
          onClick={acts.undo}
          className="max-full:px-2"
        >
          <span className="max-full:hidden">{t('review.undo')}</span>
        </Button>
        <span className="flex-1" />
        <Button aria-expanded={question === 'reject'} onClick={() => ask(question === 'reject' ? null : 'reject')}>
          {t('review.reject.open')}
        </Button>
        <Button aria-expanded={question === 'postpone'} onClick={() => ask(question === 'postpone' ? null : 'postpone')}>
          {t('review.postpone.open')}
        </Button>
        <Button
          id={verifyButtonId}
          variant="go"
          isQuietened={!isReady}
          keyHint={nameOf(isReady ? 'Enter' : 'Ctrl+Enter')}
          onClick={acts.verify}
          className="max-full:[&_kbd]:hidden max-tab:flex-1"
        >
          {t('review.verify')}
        </Button>
      </div>
    </div>
  )
}
