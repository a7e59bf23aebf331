import { useMemo } from 'react'
import type { Quad } from '#domain/geometry.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import { rowStrip } from './row-strip.ts'

/** Where on a page the row stands that has the keyboard; null while none has, or it stands elsewhere. */
export function useActiveRowQuad(pageIndex: number): Quad | null {
  const { review } = useReview()
  const focused = useReviewStore((state) => state.focused)
  return useMemo(() => {
    const place = focused === null ? null : placeOfCellKey(focused)
    if (place === null) return null
    const cells = review.rows.filter(({ field }) => {
      const other = placeOfCellKey(field.key)
      return other?.table === place.table && other.row === place.row
    })
    const strip = rowStrip({ cells }, { span: null })
    return strip?.pageIndex === pageIndex ? strip.quad : null
  }, [review.rows, focused, pageIndex])
}
