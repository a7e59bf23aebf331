/** The middle one of some values; of an even number the higher of the two; 0 when there are none. */
export function middleValue(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
