import { useTranslation } from 'react-i18next'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { asEnding } from '#ui/as-ending.ts'
import { useReview } from '../review-context.ts'
import type { SumView, TableView } from './table-view.ts'

/** How many rows there are, and what the columns add up to, live, with the total that they tie with or do not. */
export function LinesSums({ view }: { view: TableView }) {
  const { t } = useTranslation()
  return (
    <div {...{ role: 'row' }} className="lines-row lines-sums">
      <span {...{ role: 'rowheader' }} className="lines-number">
        <span className="lines-name">{t('review.lines.sums')}</span>
      </span>
      {view.columns.map(({ key, isNumber }, at) => {
        const sum = view.sums.find(({ column }) => column === key)
        return (
          <span key={key} {...{ role: 'gridcell' }} className={isNumber ? 'lines-cell is-number' : 'lines-cell'}>
            {at === 0 && <span className="lines-count">{t('review.lines.count', { count: view.rows.length })}</span>}
            {sum && <Sum sum={sum} />}
          </span>
        )
      })}
    </div>
  )
}

const states = { pass: 'proven', fail: 'conflict', unknown: 'missing' } as const

function Sum({ sum: { column, sum, rule } }: { sum: SumView }) {
  const { t } = useTranslation()
  const { words } = useReview()
  const total = rule === null ? '' : asEnding(words.field(rule.total))
  const said = rule === null ? '' : t(`review.lines.ties.${rule.result}`, { total })
  return (
    <span className="lines-sum" title={said || undefined}>
      <span className="lines-sum-label">{words.say(`column.${column}`, {}, column)}</span>
      <b data-value>{sum}</b>
      {rule !== null && <StateGlyph state={states[rule.result]} size={15} />}
      {said !== '' && <span className="lines-tie">{said}</span>}
    </span>
  )
}
