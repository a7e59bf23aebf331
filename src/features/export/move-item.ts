/** The list with the item at `from` standing at `to`; unchanged where either is out of the list. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length || from === to) return items
  const others = items.toSpliced(from, 1)
  return others.toSpliced(to, 0, item)
}
