import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { useReview } from '../review-context.ts'
import { toggleAllEvidence, useReviewStore } from '../review.store.ts'

/** How the record stands, in counts. */
export function PaneHead() {
  const { t } = useTranslation()
  const { review, documentType, isReadOnly } = useReview()
  const isText = documentType?.text === true
  const open = isReadOnly ? [] : review.openMatters
  const isEvidenceShown = useReviewStore((state) => state.isAllEvidenceShown)
  const rules = open.filter(({ kind }) => kind === 'rule').length
  const toLook = open.length - rules
  const proven = review.rows.filter(({ field }) => field.state === 'proven').length
  const verified = [...review.rows.map(({ field }) => field), ...review.lines].filter(({ state }) => state === 'verified').length
  return (
    <div className="flex min-h-11 flex-none items-center gap-2 overflow-hidden border-b border-line px-4 whitespace-nowrap max-tab:min-h-14">
      <h2>{t(isText ? 'review.text.title' : 'review.fields')}</h2>
      {toLook > 0 && <Chip state="look">{t('review.count.look', { count: toLook })}</Chip>}
      {rules > 0 && <Chip state="conflict">{t('review.count.rule', { count: rules })}</Chip>}
      {proven > 0 && <Chip state="proven">{t('review.count.proven', { count: proven })}</Chip>}
      {verified > 0 && <Chip state="verified">{t('review.count.verified', { count: verified })}</Chip>}
      <span className="flex-1" />
      {!isText && (
        <Button variant="quiet" size="sm" aria-pressed={isEvidenceShown} className="max-desk:hidden" onClick={toggleAllEvidence}>
          {t(isEvidenceShown ? 'review.hideEvidence' : 'review.showEvidence')}
        </Button>
      )}
    </div>
  )
}
