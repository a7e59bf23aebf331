/** The columns of the list, in order. Name always stands. */
export const recordColumns = ['name', 'type', 'number', 'reference', 'day', 'origin', 'by', 'exported'] as const
export type RecordColumn = (typeof recordColumns)[number]

const columnsAtFirst: readonly RecordColumn[] = ['name', 'type', 'number', 'day', 'by']

const storageKey = 'countercheck.records.columns'

const isColumn = (text: unknown): text is RecordColumn => recordColumns.some((column) => column === text)

/** The columns that were chosen on this computer. */
export function keptColumns(): readonly RecordColumn[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return Array.isArray(kept)
      ? recordColumns.filter((column) => column === 'name' || kept.some((each) => isColumn(each) && each === column))
      : columnsAtFirst
  } catch {
    return columnsAtFirst
  }
}

export function keepColumns(columns: readonly RecordColumn[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(columns))
  } catch {
    // Not kept where the browser refuses storage; the choice holds until the page is left.
  }
}
