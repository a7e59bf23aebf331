import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import { Button } from '#ui/button.tsx'
import { useReview } from '../review-context.ts'
import { LinesGrid } from './lines-grid.tsx'
import './lines.css'
import { useLineKeys } from './use-line-keys.ts'
import { useTables } from './use-tables.ts'

/** The tables of a record under picture and fields, each as a grid with the columns of the paper. */
export function LinesPane() {
  const { t } = useTranslation()
  const { acts, isReadOnly } = useReview()
  const views = useTables()
  useLineKeys(views)
  return (
    <div className="lines-scroll">
      {views.map((view) => (
        <div key={view.table}>
          {view.rows.length > 0 && <LinesGrid view={view} />}
          {!isReadOnly && (
            <div className="lines-tools">
              <Button variant="quiet" size="sm" icon={<Plus size={15} strokeWidth={1.6} />} onClick={() => acts.addRow(view.table, null)}>
                {t('review.lines.add')}
              </Button>
              {view.rows.length === 0 && <span className="text-xs text-ink-soft">{t('review.lines.none')}</span>}
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
