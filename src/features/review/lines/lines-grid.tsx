import { type ClipboardEvent, type CSSProperties, useMemo, useRef } from 'react'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { cx } from '#ui/cx.ts'
import { useElementSize } from '../picture/use-element-size.ts'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import { columnLayout } from './column-layout.ts'
import { pastedCells } from './line-edits.ts'
import { LinesRow } from './lines-row.tsx'
import { LinesSums } from './lines-sums.tsx'
import type { TableView } from './table-view.ts'

/** One table. The row with the keyboard has its picture above it, in line with its cells, and what is wrong with it below. */
export function LinesGrid({ view }: { view: TableView }) {
  const { words, acts, isReadOnly } = useReview()
  const grid = useRef<HTMLDivElement>(null)
  const width = useElementSize(grid)?.width ?? 0
  const layout = useMemo(() => columnLayout(view), [view])
  const focused = useReviewStore((state) => state.focused)
  const active = focused === null ? null : placeOfCellKey(focused)
  const columns = layout.shares.map((share) => `minmax(0, ${(share * 100).toFixed(2)}fr)`).join(' ')
  function paste(event: ClipboardEvent) {
    if (focused === null || isReadOnly) return
    const [first, ...others] = pastedCells(view, focused, event.clipboardData.getData('text/plain'))
    if (first === undefined) return
    event.preventDefault()
    acts.edit(first, ...others)
  }
  const told = {
    role: 'grid',
    'aria-label': words.say(`table.${view.table}`, {}, view.table),
    'aria-colcount': view.columns.length + 1,
    'aria-readonly': isReadOnly,
    style: { '--line-columns': `44px ${columns}` } as CSSProperties,
  }
  return (
    <div ref={grid} className="lines-grid" onPaste={paste} {...told}>
      <div {...{ role: 'row' }} className="lines-row lines-head">
        <span {...{ role: 'columnheader' }} className="sr-only">
          {words.say('review.lines.row')}
        </span>
        {view.columns.map(({ key, isNumber }) => (
          <span key={key} {...{ role: 'columnheader' }} className={cx('lines-cell', isNumber && 'is-number')}>
            {words.say(`column.${key}`, {}, key)}
          </span>
        ))}
      </div>
      {view.rows.map((row) => (
        <LinesRow
          key={row.row}
          view={view}
          row={row}
          layout={layout}
          width={width}
          isActive={active?.table === view.table && active.row === row.row}
        />
      ))}
      <LinesSums view={view} />
    </div>
  )
}
