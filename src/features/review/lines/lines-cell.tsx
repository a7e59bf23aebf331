import { cx } from '#ui/cx.ts'
import { fieldInputId } from '../fields/field-ids.ts'
import type { FieldRow } from '../fields/field-row.ts'
import { useReview } from '../review-context.ts'
import { pointAt } from '../review.store.ts'
import { type ColumnView, isAccepted, type TableView } from './table-view.ts'
import { useCellInput } from './use-cell-input.ts'

interface LinesCellProps {
  view: TableView
  column: ColumnView
  cell: FieldRow
  /** What is wrong with its row, where something is. */
  troubleId: string | undefined
}

/** One cell: a text field that is walked through with arrows and typed into at once. */
export function LinesCell({ view, column, cell, troubleId }: LinesCellProps) {
  const { words, review } = useReview()
  const { key, state } = cell.field
  const calm = isAccepted(cell.field, review.acceptedByVerifying) ? 'proven' : state
  const label = words.say(`column.${column.key}`, {}, column.key)
  const name = [words.field(key), words.say(`state.${state}`)].join(', ')
  const input = useCellInput({ view, cell })
  return (
    <span
      {...{ role: 'gridcell' }}
      className={cx('lines-cell', column.isNumber && 'is-number')}
      data-state={calm}
      data-label={label}
      data-lights={key}
      data-value
      onPointerEnter={() => pointAt(key)}
      onPointerLeave={() => pointAt(null)}
    >
      <input
        id={fieldInputId(key)}
        aria-label={name}
        aria-describedby={troubleId}
        aria-invalid={state === 'conflict' || cell.misfit !== null ? true : undefined}
        spellCheck={false}
        autoComplete="off"
        {...input}
      />
    </span>
  )
}
