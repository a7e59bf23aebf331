/** Whether the browser refused to write because the disk or its share of it is full. */
export function isStorageFull(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'QuotaExceededError'
}
