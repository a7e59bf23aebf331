/** A number of a list by its place; 0 beyond the ends, so that loops over neighbours need no edge cases. */
export function valueAt(list: ArrayLike<number>, place: number): number {
  return list[place] ?? 0
}
