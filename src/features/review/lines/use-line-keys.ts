import { useTranslation } from 'react-i18next'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import type { KeyBinding } from '#ui/keys/key-binding.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { recordAsTsv } from '../record-as-tsv.ts'
import { useReview } from '../review-context.ts'
import { markRow, useReviewStore } from '../review.store.ts'
import { filledDown, rowAsCells } from './line-edits.ts'
import type { TableView } from './table-view.ts'

/** Whether the keyboard is in a cell now: it may have left the grid for a button while the cell stays the one last reached. */
function focusedCell(): { key: string; table: string; row: number } | null {
  const { focused } = useReviewStore.getState()
  const place = focused === null ? null : placeOfCellKey(focused)
  const isThere = document.activeElement?.closest('.lines-grid') !== null
  return focused === null || place === null || !isThere ? null : { key: focused, table: place.table, row: place.row }
}

/** Keys of the grids; each is left to the browser while the keyboard is elsewhere. */
export function useLineKeys(views: readonly TableView[]): void {
  const { t } = useTranslation()
  const { acts, isReadOnly } = useReview()
  const inCell = (act: (cell: NonNullable<ReturnType<typeof focusedCell>>, view: TableView) => unknown) => () => {
    const cell = focusedCell()
    const view = views.find(({ table }) => table === cell?.table)
    return cell === null || view === undefined ? false : act(cell, view)
  }
  const bindings: KeyBinding[] = [
    { keys: ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'], label: t('review.keys.moveInGrid'), isHint: true, run: () => false },
    {
      keys: ['Ctrl+KeyD'],
      label: t('review.keys.fillDown'),
      isHint: true,
      isOff: isReadOnly,
      run: inCell(({ key }, view) => {
        const edit = filledDown(view, key)
        if (edit) acts.edit(edit)
      }),
    },
    {
      keys: ['Alt+Insert'],
      label: t('review.keys.addLine'),
      isHint: true,
      isOff: isReadOnly,
      run: () => {
        const cell = focusedCell()
        const [first] = views
        if (first) acts.addRow(cell?.table ?? first.table, cell?.row ?? null)
      },
    },
    {
      keys: ['Alt+Delete'],
      label: t('review.keys.removeLine'),
      isHint: true,
      isOff: isReadOnly,
      run: inCell(({ table, row }) => acts.removeRow(table, row)),
    },
    { keys: ['Ctrl+Space'], label: t('review.keys.selectLine'), run: inCell(({ table, row }) => markRow({ table, row })) },
    { keys: ['Ctrl+KeyC'], label: t('review.keys.copyLine'), run: inCell((_, view) => copyMarkedRow(view, t('review.lines.copied'))) },
  ]
  useKeys(t('review.lines.title'), bindings, 'part')
}

/** Copies the marked row for a spreadsheet; `false` where none is marked. */
function copyMarkedRow(view: TableView, said: string): boolean {
  const { markedRow } = useReviewStore.getState()
  if (markedRow?.table !== view.table) return false
  void navigator.clipboard.writeText(recordAsTsv(rowAsCells(view, markedRow.row))).then(() => announce(said))
  return true
}
