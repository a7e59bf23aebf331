import { useTranslation } from 'react-i18next'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { asEnding } from '#ui/as-ending.ts'
import type { TrustState } from '#ui/trust-state.ts'
import { cx } from '#ui/cx.ts'
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
        const sumOf = (wanted: string | undefined) => view.sums.find(({ column }) => column === wanted)
        const sum = sumOf(key)
        const isBesideSum = sumOf(view.columns[at - 1]?.key) !== undefined
        return (
          <span key={key} {...{ role: 'gridcell' }} className={isNumber ? 'lines-cell is-number' : 'lines-cell'}>
            {at === 0 && <span className="lines-count">{t('review.lines.count', { count: view.rows.length })}</span>}
            {sum && <Sum sum={sum} isBesideSum={isBesideSum} />}
          </span>
        )
      })}
    </div>
  )
}

function stateOf({ result, mustHold }: NonNullable<SumView['rule']>): TrustState {
  if (result === 'fail') return mustHold ? 'conflict' : 'look'
  return result === 'pass' ? 'proven' : 'missing'
}

function Sum({ sum: { column, sum, rule }, isBesideSum }: { sum: SumView; isBesideSum: boolean }) {
  const { t } = useTranslation()
  const { words } = useReview()
  const total = rule === null ? '' : asEnding(words.field(rule.total))
  const said = rule === null ? '' : t(`review.lines.ties.${rule.result}`, { total })
  return (
    <span className="lines-sum" title={said || undefined}>
      <span className="lines-sum-label">{words.say(`column.${column}`, {}, column)}</span>
      <b data-value>{sum}</b>
      {rule !== null && <StateGlyph state={stateOf(rule)} size={15} />}
      {said !== '' && <span className={cx('lines-tie', isBesideSum && 'is-inside')}>{said}</span>}
    </span>
  )
}
