import { useCallback, useEffect, useState } from 'react'
import { rowWindow, type RowWindow, scrolledTo } from './row-window.ts'

export interface VirtualRowsRequest {
  count: number
  /** Pixels, the same for each row. */
  rowHeight: number
  /** A row that stays in the page wherever it is scrolled to, because it has focus; -1 for none. */
  keptIndex: number
}

export interface VirtualRows extends RowWindow {
  /** For the element that scrolls. */
  attach: (scroller: HTMLElement | null) => void
  scrollTo: (index: number) => void
}

interface View {
  /** Pixels from the first row. */
  from: number
  to: number
}

/** What of the rows the scroller shows, under a head that sticks to its top. */
function viewOf(scroller: HTMLElement): View {
  const head = scroller.querySelector('thead')?.clientHeight ?? 0
  return { from: scroller.scrollTop, to: scroller.scrollTop + scroller.clientHeight - head }
}

/** Until the list is measured: as many rows as a tall screen holds. */
const unmeasured: View = { from: 0, to: 1200 }

/** Which rows of a long list are in the page, as it is scrolled. Rows of one height make this exact without measuring them. */
export function useVirtualRows({ count, rowHeight, keptIndex }: VirtualRowsRequest): VirtualRows {
  const [scroller, attach] = useState<HTMLElement | null>(null)
  const [view, setView] = useState(unmeasured)
  useEffect(() => {
    if (scroller === null) return
    const look = () => {
      const { from, to } = viewOf(scroller)
      // Nothing is drawn anew until another row comes into sight.
      const next = { from: Math.floor(from / rowHeight) * rowHeight, to: Math.floor(to / rowHeight) * rowHeight }
      setView((before) => (before.from === next.from && before.to === next.to ? before : next))
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [scroller, rowHeight])
  const scrollTo = useCallback(
    (index: number) => {
      scroller?.scrollTo({ top: scrolledTo(index, { rowHeight, ...viewOf(scroller) }) })
    },
    [scroller, rowHeight],
  )
  return { ...rowWindow({ count, rowHeight, keptIndex, ...view }), attach, scrollTo }
}
