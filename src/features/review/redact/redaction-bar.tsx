import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { placeOfField } from '../picture/place-of-field.ts'
import { useReview } from '../review-context.ts'
import { blackOut, useReviewStore } from '../review.store.ts'
import { boxOver, newBox } from './black-boxes.ts'
import { useRedactions } from './use-redactions.ts'

/** How parts are blacked out, and the ways to do it without a pointer. */
export function RedactionBar() {
  const { t } = useTranslation()
  const { record, review, words } = useReview()
  const pageIndex = useReviewStore((state) => state.pageIndex)
  const focused = useReviewStore((state) => state.focused)
  const { boxes, set } = useRedactions(record.id, pageIndex)
  const field = review.rows.find((row) => row.field.key === focused)?.field
  const place = field === undefined ? null : placeOfField(field)
  const overField = place?.pageIndex === pageIndex ? boxOver(place.box) : null
  return (
    <fieldset aria-label={t('review.redact.title')} className="flex flex-none flex-wrap items-center gap-2 px-3 pb-2">
      <p className="min-w-[24ch] flex-1 text-xs text-ink-soft">{t('review.redact.how')}</p>
      {overField !== null && field !== undefined && (
        <Button size="sm" onClick={() => set([...boxes, overField])}>
          {t('review.redact.field', { field: words.field(field.key) })}
        </Button>
      )}
      <Button size="sm" onClick={() => set([...boxes, newBox()])}>
        {t('review.redact.add')}
      </Button>
      {boxes.length > 0 && (
        <Button size="sm" onClick={() => set([])}>
          {t('review.redact.removeAll')}
        </Button>
      )}
      <Button size="sm" variant="go" onClick={() => blackOut(false)}>
        {t('review.redact.done')}
      </Button>
    </fieldset>
  )
}
