import { create } from 'zustand'

interface QueueState {
  /** The row that keys act on. */
  activeId: string | null
  selectedIds: ReadonlySet<string>
}

/** Where a person is in the queue; kept while a document is reviewed, so that coming back finds the place again. */
export const useQueueStore = create<QueueState>(() => ({ activeId: null, selectedIds: new Set() }))

export function activateRow(activeId: string | null): void {
  useQueueStore.setState({ activeId })
}

export function toggleRow(id: string): void {
  useQueueStore.setState(({ selectedIds }) => {
    const next = new Set(selectedIds)
    if (!next.delete(id)) next.add(id)
    return { selectedIds: next }
  })
}

export function selectRows(ids: readonly string[]): void {
  useQueueStore.setState({ selectedIds: new Set(ids) })
}
