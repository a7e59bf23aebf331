import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { useVirtualRows } from '#ui/grid/use-virtual-rows.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { showNotice } from '#ui/notice.ts'
import { useIsNarrow } from '#ui/use-is-narrow.ts'
import { historyId } from './record-history.tsx'
import type { RecordsAddress } from './records-address.ts'
import { activateRecord, clearSelection, toggleRecord, useRecordsStore } from './records.store.ts'
import { useRecordsKeys } from './use-records-keys.ts'
import { useRecordCounts, useRecordsList } from './use-records-list.ts'

interface RecordsRequest {
  address: RecordsAddress
  onAddress: (change: Partial<RecordsAddress>) => void
  onExport: (recordIds: readonly string[]) => void
  searchInput: RefObject<HTMLInputElement | null>
}

const rowHeight = { wide: 39, narrow: 53 }

/** Everything that Records shows and does. */
export function useRecords({ address, onAddress, onExport, searchInput }: RecordsRequest) {
  const list = useRecordsList(address)
  const counts = useRecordCounts(address)
  const remove = useRemove()
  const { activeId, selectedIds } = useRecordsStore()
  const [doomed, setDoomed] = useState<readonly string[]>([])
  const { rows, loadMore } = list
  const activeAt = rows.findIndex((row) => row.id === activeId)
  const active = rows[activeAt] ?? rows[0] ?? null
  const selected = [...selectedIds]
  const height = useIsNarrow() ? rowHeight.narrow : rowHeight.wide
  const visible = useVirtualRows({ count: rows.length, rowHeight: height, keptIndex: activeAt })
  const isNearEnd = visible.lastSeen > rows.length - 20
  useEffect(() => {
    if (isNearEnd) loadMore?.()
  })
  const open = (id: string) => onAddress({ openId: address.openId === id ? undefined : id })
  useRecordsKeys({
    move: (step) => {
      const next = activeAt < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, activeAt + step))
      const row = rows[next]
      if (row === undefined) return
      activateRecord(row.id)
      visible.scrollTo(next)
      if (address.openId !== undefined) onAddress({ openId: row.id })
      else focusRow(row.id)
    },
    open: () => active !== null && open(active.id),
    select: () => active !== null && toggleRecord(active.id),
    search: () => searchInput.current?.focus(),
    history: () => showHistory(),
    exportThem: () => onExport(selected),
    remove: () => setDoomed(selected),
    clear: clearSelection,
    hasRows: rows.length > 0,
    hasSelection: selected.length > 0,
    isOpen: address.openId !== undefined,
  })
  const removeDoomed = () => {
    setDoomed([])
    if (address.openId !== undefined && doomed.includes(address.openId)) onAddress({ openId: undefined })
    void remove(doomed)
  }
  return { list, counts, visible, selected, open, doomed, setDoomed, removeDoomed }
}

/** Once the row is in the page: scrolling brings it there a frame later. */
function focusRow(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }))
}

function showHistory(): void {
  const heading = document.getElementById(historyId)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** Destroys records, and says how many went and what was in the way of the others. */
function useRemove(): (ids: readonly string[]) => Promise<void> {
  const { t } = useTranslation()
  const { api, queries } = useClient()
  const queryClient = useQueryClient()
  return async (ids) => {
    const failures: string[] = []
    for (const id of ids) await api.records.remove({ id }).catch((thrown: unknown) => failures.push(appFailure(thrown).sentence))
    clearSelection()
    await queryClient.invalidateQueries({ queryKey: queries.records.key() })
    const gone = t('queue.deleted', { count: ids.length - failures.length })
    const text = failures.length === 0 ? gone : t('queue.deleteFailed', { count: failures.length, why: [...new Set(failures)].join(' ') })
    announce(text)
    await showNotice({ text })
  }
}
