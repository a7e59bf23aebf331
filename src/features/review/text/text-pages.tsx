import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'
import { useReview } from '../review-context.ts'
import { showPage, useReviewStore } from '../review.store.ts'

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const

/** Which of several pages is shown, and the ways to its neighbours. */
export function TextPages() {
  const { t } = useTranslation()
  const { record } = useReview()
  const pageIndex = useReviewStore((state) => state.pageIndex)
  const last = record.pages.length - 1
  const turn = (step: 1 | -1) => showPage(Math.min(last, Math.max(0, useReviewStore.getState().pageIndex + step)))
  const isOff = last < 1
  useKeys(t('review.text.pages'), [
    { keys: ['Alt+PageDown'], label: t('review.text.nextPage'), isOff, run: () => turn(1) },
    { keys: ['Alt+PageUp'], label: t('review.text.previousPage'), isOff, run: () => turn(-1) },
  ])
  if (isOff) return null
  return (
    <nav aria-label={t('review.text.pages')} className="flex flex-none items-center gap-2 border-t border-line px-4 py-1.5">
      <Button size="sm" icon={<ChevronLeft {...icon} />} isQuietened={pageIndex === 0} onClick={() => turn(-1)}>
        {t('review.text.previousPage')}
      </Button>
      <span className="flex-1 text-center text-ink-soft tabular-nums">
        {t('review.text.pageOf', { page: pageIndex + 1, count: last + 1 })}
      </span>
      <Button size="sm" icon={<ChevronRight {...icon} />} isQuietened={pageIndex === last} onClick={() => turn(1)}>
        {t('review.text.nextPage')}
      </Button>
    </nav>
  )
}
