/** As many digits behind the point as a cell's key can have. */
const mostDigits = 9
/** Smaller numbers are written with an exponent, which no key has. */
const least = 1e-6
/** What binary fractions may be off by. */
const closeness = 1e-6

/**
 * The number of a new row between two others, as short as it can be; `after` null: at the end, where it is a whole number.
 * Null where no number is left.
 */
export function rowBetween(before: number, after: number | null): number | null {
  if (after === null) return Math.floor(before) + 1
  for (let digits = 1; digits <= mostDigits; digits += 1) {
    const scale = 10 ** digits
    const [first, last] = [Math.floor(before * scale + closeness) + 1, Math.ceil(after * scale - closeness) - 1]
    // Nearer to the row above: lines are mostly put in downwards, each below the one before.
    const row = (first + Math.floor((last - first) / 4)) / scale
    if (first <= last) return row < least ? null : row
  }
  return null
}
