import { create } from 'zustand'
import { keepColumns, keptColumns, type RecordColumn } from './record-columns.ts'

interface RecordsState {
  activeId: string | null
  selectedIds: ReadonlySet<string>
  columns: readonly RecordColumn[]
}

/** Where a person is in the list, and how the list is laid out. */
export const useRecordsStore = create<RecordsState>(() => ({ activeId: null, selectedIds: new Set(), columns: keptColumns() }))

export function activateRecord(activeId: string | null): void {
  useRecordsStore.setState({ activeId })
}

export function toggleRecord(id: string): void {
  useRecordsStore.setState(({ selectedIds }) => {
    const next = new Set(selectedIds)
    if (!next.delete(id)) next.add(id)
    return { selectedIds: next }
  })
}

export function clearSelection(): void {
  useRecordsStore.setState({ selectedIds: new Set() })
}

export function showColumns(columns: readonly RecordColumn[]): void {
  useRecordsStore.setState({ columns })
  keepColumns(columns)
}
