import { useId } from 'react'
import { asEnding } from '#ui/as-ending.ts'
import { cx } from '#ui/cx.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import type { ColumnLayout } from './column-layout.ts'
import { LineStrip } from './line-strip.tsx'
import { LineTrouble } from './line-trouble.tsx'
import { LinesCell } from './lines-cell.tsx'
import { nameOfRow } from './name-of-row.ts'
import type { RowView, TableView } from './table-view.ts'

interface LinesRowProps {
  view: TableView
  row: RowView
  layout: ColumnLayout
  /** Of the grid, pixels. */
  width: number
  /** The keyboard is in it. */
  isActive: boolean
}

/** One row, with its picture and its trouble while it has the keyboard. */
export function LinesRow({ view, row, layout, width, isActive }: LinesRowProps) {
  const { words } = useReview()
  const troubleId = useId()
  const isMarked = useReviewStore(({ markedRow }) => markedRow?.table === view.table && markedRow.row === row.row)
  const name = nameOfRow(row.row, words)
  const hasTrouble = isActive && row.failing.length > 0
  return (
    <>
      {isActive && <LineStrip row={row} layout={layout} width={width} name={words.say('review.stripOf', { field: asEnding(name) })} />}
      <div
        {...{ role: 'row', 'aria-selected': isMarked }}
        className={cx('lines-row', isActive && 'is-active', isMarked && 'is-marked')}
        data-state={row.state}
        data-row={row.row}
      >
        <span {...{ role: 'rowheader' }} className="lines-number">
          <StateGlyph state={row.state} size={16} />
          <span className="lines-name">{`${name}, ${words.say(`state.${row.state}`)}`}</span>
        </span>
        {row.cells.map((cell, at) => {
          const column = view.columns[at]
          return (
            column && <LinesCell key={column.key} view={view} column={column} cell={cell} troubleId={hasTrouble ? troubleId : undefined} />
          )
        })}
      </div>
      {hasTrouble && <LineTrouble id={troubleId} row={row} />}
    </>
  )
}
