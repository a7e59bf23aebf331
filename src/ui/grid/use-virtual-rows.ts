import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import { rowPieces, type RowPiece } from './row-pieces.ts'

export interface VirtualRowsRequest {
  count: number
  /** Pixels, the same for each row. */
  rowHeight: number
  scroller: RefObject<HTMLElement | null>
  /** A row that stays in the page wherever it is scrolled to, because it has focus; -1 for none. */
  keptIndex: number
  /** Pixels of a head that sticks to the top. */
  headHeight: number
}

export interface VirtualRows {
  /** The rows to draw, each with the empty space before it. */
  pieces: readonly RowPiece[]
  /** Pixels after the last of them. */
  after: number
  /** The last row in sight; -1 before anything was measured. */
  lastSeen: number
  scrollTo: (index: number) => void
}

/** Which rows of a long list are in the page. */
export function useVirtualRows({ count, rowHeight, scroller, keptIndex, headHeight }: VirtualRowsRequest): VirtualRows {
  // oxlint-disable-next-line react/incompatible-library -- it forbids only React's compiler, which is not used here
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: 8,
    scrollPaddingStart: headHeight,
    // Until the list is measured, as many rows as a tall screen holds.
    initialRect: { width: 0, height: 1200 },
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range)
        const isKept = keptIndex < 0 || keptIndex >= range.count || seen.includes(keptIndex)
        return isKept ? seen : [...seen, keptIndex].toSorted((left, right) => left - right)
      },
      [keptIndex],
    ),
  })
  return {
    ...rowPieces(virtualizer.getVirtualItems(), virtualizer.getTotalSize()),
    lastSeen: virtualizer.range?.endIndex ?? -1,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  }
}
