/** Two texts beside each other: what stands at one place, or in one of them only. */
export type AlignedPair<Ours, Theirs> = { ours: Ours; theirs: Theirs } | { ours: Ours; theirs: null } | { ours: null; theirs: Theirs }

/** Leaving a character out costs less than reading it as one that it is nothing like twice over. */
const costOfGap = 0.7

/**
 * Lays two readings of one line beside each other at the least cost.
 * @param cost of reading one for the other, 0 (the same) to 1 (nothing alike).
 */
export function alignCharacters<Ours, Theirs>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  cost: (ours: Ours, theirs: Theirs) => number,
): AlignedPair<Ours, Theirs>[] {
  const least = leastCosts(ours, theirs, cost)
  const at = (row: number, column: number): number => least[row]?.[column] ?? Infinity
  const pairs: AlignedPair<Ours, Theirs>[] = []
  let [row, column] = [ours.length, theirs.length]
  while (row > 0 || column > 0) {
    const [left, right] = [ours[row - 1], theirs[column - 1]]
    const here = at(row, column)
    if (left !== undefined && right !== undefined && here === at(row - 1, column - 1) + cost(left, right)) {
      pairs.push({ ours: left, theirs: right })
      row--
      column--
    } else if (left !== undefined && (column === 0 || here === at(row - 1, column) + costOfGap)) {
      pairs.push({ ours: left, theirs: null })
      row--
    } else if (right !== undefined) {
      pairs.push({ ours: null, theirs: right })
      column--
    }
  }
  return pairs.toReversed()
}

function leastCosts<Ours, Theirs>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  cost: (ours: Ours, theirs: Theirs) => number,
): number[][] {
  const rows: number[][] = [Array.from({ length: theirs.length + 1 }, (_, column) => column * costOfGap)]
  ours.forEach((left, index) => {
    const above = rows[index] ?? []
    const row = [(above[0] ?? 0) + costOfGap]
    theirs.forEach((right, column) => {
      const together = (above[column] ?? 0) + cost(left, right)
      const apart = Math.min((above[column + 1] ?? 0) + costOfGap, (row[column] ?? 0) + costOfGap)
      row.push(Math.min(together, apart))
    })
    rows.push(row)
  })
  return rows
}
