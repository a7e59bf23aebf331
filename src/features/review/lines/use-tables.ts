import { useMemo } from 'react'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import { type TableView, tableViews } from './table-view.ts'

/** The tables of the open record: the first of its type always, so that a line can be put in; others where they have rows. */
export function useTables(): readonly TableView[] {
  const { documentType, review } = useReview()
  // Only a cell that has the keyboard may add a row that has no values yet.
  const focused = useReviewStore((state) => (state.focused !== null && placeOfCellKey(state.focused) ? state.focused : null))
  return useMemo(
    () => tableViews(documentType, review, focused).filter(({ rows }, at) => at === 0 || rows.length > 0),
    [documentType, review, focused],
  )
}
