import { type RefObject, useEffect, useRef, useState } from 'react'
import { useVirtualRows } from '#ui/grid/use-virtual-rows.ts'
import { useIsNarrow } from '#ui/use-is-narrow.ts'
import { postponedUntil } from './postpone-times.ts'
import type { QueueAddress } from './queue-view.ts'
import { activateRow, selectRows, toggleRow, useQueueStore } from './queue.store.ts'
import { useQueueActs } from './use-queue-acts.ts'
import { useQueueCounts } from './use-queue-counts.ts'
import { useQueueKeys } from './use-queue-keys.ts'
import { useQueueRows } from './use-queue-rows.ts'

interface QueueRequest {
  address: QueueAddress
  onAddress: (change: Partial<QueueAddress>) => void
  onOpen: (recordId: string) => void
  searchInput: RefObject<HTMLInputElement | null>
}

/** Rows in the page take these heights, with their line. */
const rowHeight = { wide: 45, narrow: 65 }

/** Everything that the queue shows and does. */
export function useQueue({ address, onAddress, onOpen, searchInput }: QueueRequest) {
  const rows = useQueueRows(address)
  const counts = useQueueCounts(address.text)
  const acts = useQueueActs()
  const [isAskingDelete, askDelete] = useState(false)
  const { activeId, selectedIds } = useQueueStore()
  const list = rows.rows
  const activeAt = list.findIndex((row) => row.id === activeId)
  const active = list[activeAt] ?? list[0] ?? null
  const selected = list.filter((row) => selectedIds.has(row.id))
  const height = useIsNarrow() ? rowHeight.narrow : rowHeight.wide
  const visible = useVirtualRows({ count: list.length, rowHeight: height, keptIndex: activeAt })
  const isNearEnd = visible.lastSeen > list.length - 20
  useEffect(() => {
    if (isNearEnd && rows.hasMore) rows.loadMore()
  })
  useReturn({ isReady: rows.state === 'ready', activeId: activeAt < 0 ? null : activeId, show: () => visible.scrollTo(activeAt) })
  const open = active === null ? null : () => onOpen(active.id)
  useQueueKeys({
    move: (step) => {
      const next = activeAt < 0 ? 0 : Math.min(list.length - 1, Math.max(0, activeAt + step))
      const row = list[next]
      if (row === undefined) return
      activateRow(row.id)
      visible.scrollTo(next)
      focusRow(row.id)
    },
    open: () => open?.(),
    select: () => active !== null && toggleRow(active.id),
    search: () => searchInput.current?.focus(),
    postpone: () => {
      const until = postponedUntil('hour', new Date())
      const chosen = selected.length > 0 ? selected : active === null ? [] : [active]
      if (until !== null && chosen.length > 0) void acts.postpone(chosen, until)
    },
    remove: () => askDelete(true),
    clear: clearSelection,
    goToView: (view) => onAddress({ view }),
    hasRows: list.length > 0,
    hasSelection: selected.length > 0,
  })
  const removeSelected = () => {
    askDelete(false)
    void acts.remove(selected)
  }
  return { rows, counts, acts, visible, selected, start: open, clear: clearSelection, isAskingDelete, askDelete, removeSelected }
}

function clearSelection(): void {
  selectRows([])
}

/** Coming back from a document, the keyboard is where it was. */
function useReturn({ isReady, activeId, show }: { isReady: boolean; activeId: string | null; show: () => void }): void {
  const isDone = useRef(false)
  useEffect(() => {
    if (!isReady || isDone.current) return
    isDone.current = true
    if (activeId === null) return
    show()
    focusRow(activeId)
  })
}

/** Once the row is in the page: scrolling brings it there a frame later. */
function focusRow(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }))
}
