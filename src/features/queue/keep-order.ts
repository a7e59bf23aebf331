/**
 * The rows as they stood, without what is gone, and what is new at the end: nothing moves under the pointer.
 */
export function keepOrder<Row extends { id: string }>(shownIds: readonly string[], fresh: readonly Row[]): Row[] {
  const byId = new Map(fresh.map((row) => [row.id, row]))
  const known = shownIds.flatMap((id) => byId.get(id) ?? [])
  const shown = new Set(shownIds)
  return [...known, ...fresh.filter((row) => !shown.has(row.id))]
}
