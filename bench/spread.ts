/** At most `count` of the items, evenly spread. */
export function spread<Item>(items: readonly Item[], count: number): Item[] {
  return items.filter((_, index) => Math.floor((index * count) / items.length) !== Math.floor(((index - 1) * count) / items.length))
}
