/** Longer lines are compared by nobody's eye. */
const longest = 400

/**
 * Of two readings of one line, where each has a character that the other lacks there: what is left beside the longest text that both
 * have in common, as places in its UTF-16 units. Spaces are no print, and never differ.
 */
export function differingPlaces(one: string, other: string): [one: number[], other: number[]] {
  if (one.length > longest || other.length > longest) return [[], []]
  const common = commonPlaces(one, other)
  const left = (text: string, kept: readonly number[]): number[] =>
    Array.from({ length: text.length }, (_, at) => at).filter((at) => text[at] !== ' ' && !kept.includes(at))
  return [
    left(
      one,
      common.map(([at]) => at),
    ),
    left(
      other,
      common.map(([, at]) => at),
    ),
  ]
}

/** The longest text that two texts have in common, as the places of its characters in both. */
function commonPlaces(one: string, other: string): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0))
  const lengthAt = (at: number, beside: number): number => lengths[at]?.[beside] ?? 0
  for (let at = one.length - 1; at >= 0; at--) {
    for (let beside = other.length - 1; beside >= 0; beside--) {
      const isSame = one[at] === other[beside]
      const row = lengths[at]
      if (row) row[beside] = isSame ? lengthAt(at + 1, beside + 1) + 1 : Math.max(lengthAt(at + 1, beside), lengthAt(at, beside + 1))
    }
  }
  const places: [number, number][] = []
  for (let at = 0, beside = 0; at < one.length && beside < other.length;) {
    if (one[at] === other[beside]) places.push([at++, beside++])
    else if (lengthAt(at + 1, beside) >= lengthAt(at, beside + 1)) at++
    else beside++
  }
  return places
}
