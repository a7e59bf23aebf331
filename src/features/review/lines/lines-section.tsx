import { useTranslation } from 'react-i18next'
import { PaneEnd } from '../foot/pane-end.tsx'
import { useReview } from '../review-context.ts'
import { hasTables } from './has-tables.ts'
import { LinesPane } from './lines-pane.tsx'

/** Where a record has tables: they and what is decided of it, under picture and fields and as wide as both. */
export function LinesSection() {
  const { t } = useTranslation()
  if (!hasTables(useReview())) return null
  return (
    <section aria-label={t('review.lines.title')} className="review-lines">
      <LinesPane />
      <PaneEnd />
    </section>
  )
}
