import { formatOfField } from '#domain/formats/format-of-field.ts'
import { likenessOf } from './look-alikes.ts'
import type { SoughtField } from './sought-field.ts'
import type { TypedValue } from './typed-value.ts'

/** So many characters may be read as others: what needs more is another number. */
const mostChanges = 3
const longest = 20

interface Way {
  text: string
  cost: number
}

/**
 * The number with letters read as the digits that look like them, or digits as letters, where it is built as its
 * authority's are only so: `02` as the visa category Q2, `GDAY0C` where plates have no O. Null where it fits as it was
 * read, in no way or in several that are as likely.
 */
export function formRepaired({ spec, isBuilt }: SoughtField, typed: TypedValue): TypedValue | null {
  if (!isBuilt || typed.value === null || typed.text.length > longest || isBuilt(typed.value)) return null
  const { parse } = formatOfField(spec)
  const fitting = waysOf(typed.text)
    .map((way) => ({ ...way, value: parse(way.text) }))
    .filter(({ value }) => value !== null && isBuilt(value))
    .toSorted((a, b) => a.cost - b.cost)
  const [best, next] = fitting
  return best === undefined || (next !== undefined && next.cost === best.cost) ? null : { ...typed, text: best.text, value: best.value }
}

/** The text with one to three characters read as what they look like. */
function waysOf(text: string): Way[] {
  let ways: (Way & { next: number })[] = [{ text, cost: 0, next: 0 }]
  const all: Way[] = []
  for (let count = 0; count < mostChanges; count++) {
    ways = ways.flatMap((way) => changesFrom(way))
    all.push(...ways)
  }
  return all
}

/** One more character changed, behind those that were. */
function changesFrom({ text, cost, next }: Way & { next: number }): (Way & { next: number })[] {
  return Array.from({ length: text.length - next }, (_, offset) => next + offset).flatMap((at) =>
    likenessOf(text.charAt(at)).map(({ other, cost: more }) => ({
      text: text.slice(0, at) + other + text.slice(at + 1),
      cost: cost + more,
      next: at + 1,
    })),
  )
}
