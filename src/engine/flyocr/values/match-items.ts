import type { FlyocrItem, FlyocrRow } from '#domain/document-type.ts'
import type { AnsweredItem } from '../replies/card-reply.ts'

export interface MatchedItem {
  item: FlyocrItem
  content: string
}

export interface MatchedItems {
  matched: MatchedItem[]
  /** What no item of the row is, as it came. */
  others: AnsweredItem[]
}

/** The vendor's engine begins with an item that is kept free. */
const reserved: ReadonlySet<string> = new Set(['reserve', '保留'])

/** Names as they are compared: letters and digits. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Which items of a row of the reference an answer's items are. By name: the reference's own, then other spellings and the Chinese
 * ones; of a name that comes twice, the first is the row's first. Items under names that nobody knows are those at their places,
 * where all that have known names stand in the row's order.
 */
export function matchItems({ items, beside = [] }: Pick<FlyocrRow, 'items' | 'beside'>, answered: readonly AnsweredItem[]): MatchedItems {
  const told = answered.filter(({ desc, content }) => content !== '' || !reserved.has(folded(desc)))
  const known = [...items, ...beside]
  const taken = new Map<FlyocrItem, number>()
  const found = new Map<number, FlyocrItem>()
  const take = (index: number, item: FlyocrItem | undefined): void => {
    if (item === undefined) return
    taken.set(item, index)
    found.set(index, item)
  }
  const names = told.map(({ desc }) => folded(desc))
  for (const isCalled of [isNamed, isAlsoNamed]) {
    for (const [index, name] of names.entries()) {
      if (!found.has(index))
        take(
          index,
          known.find((item) => !taken.has(item) && isCalled(item, name)),
        )
    }
  }
  if (isInOrder(items, { found, count: told.length })) {
    for (const index of told.keys()) {
      const item = items[index]
      if (!found.has(index) && item && !taken.has(item)) take(index, item)
    }
  }
  return {
    matched: told.flatMap(({ content }, index) => {
      const item = found.get(index)
      return item === undefined ? [] : [{ item, content }]
    }),
    others: told.filter(({ content }, index) => !found.has(index) && content !== ''),
  }
}

function isNamed({ desc }: FlyocrItem, name: string): boolean {
  return folded(desc) === name
}

function isAlsoNamed({ aliases = [] }: FlyocrItem, name: string): boolean {
  return aliases.some((alias) => folded(alias) === name)
}

/** Places tell only where nothing speaks against them: there are as many as in the row, and what is known by name is in its own place. */
function isInOrder(items: readonly FlyocrItem[], { found, count }: { found: ReadonlyMap<number, FlyocrItem>; count: number }): boolean {
  return count === items.length && [...found].every(([index, item]) => items[index] === item)
}
