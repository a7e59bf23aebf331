/** Where a row stands as the paper counts its lines: on one of them, behind one, or before the first. */
export interface RowPlace {
  kind: 'at' | 'after' | 'first'
  line: number
}

/** Rows have their lines' numbers; one that a person put in has a number between two of them. */
export function placeOfRow(row: number): RowPlace {
  const line = Math.floor(row)
  if (line === row) return { kind: 'at', line }
  return { kind: line === 0 ? 'first' : 'after', line }
}
