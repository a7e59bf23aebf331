import type { TableSpec } from '#domain/document-type.ts'
import { type FieldLine, spanOf } from '../fields/field-line.ts'
import type { TableHead } from './table-head.ts'

interface Span {
  left: number
  right: number
}

/**
 * Which column a place across the page is in. A column ends in the middle of the space between heads, or in a blank strip
 * near it: names are set from the left of their column and figures to the right of theirs, but nothing crosses a rule.
 */
export function columnAt({ columns, left, right }: TableHead, body: readonly FieldLine[], spec: TableSpec): (x: number) => string | null {
  const words = body.flatMap((line) =>
    line.line.words.map(({ start, end }) => ({ left: spanOf(line, start).left, right: spanOf(line, end - 1).right })),
  )
  const isText = (column: string | null = null): boolean => column !== null && spec.columns[column]?.kind === 'text'
  const edges = columns.slice(1).map((head, index) => {
    const before = columns[index]
    const between = { left: before?.right ?? head.left, right: head.left }
    const middle = (between.left + between.right) / 2
    const blanks = blankStrips(words, between)
    // Text begins at the left of its column, far from a head in the middle of it.
    const from = isText(head.column) && !isText(before?.column) ? between.left : middle
    const [nearest] = blanks.toSorted((a, b) => distance(a, from) - distance(b, from))
    return nearest === undefined
      ? middle
      : Math.min(nearest.right, Math.max(nearest.left, isInside(nearest, middle) ? middle : (nearest.left + nearest.right) / 2))
  })
  const last = columns.at(-1)
  return (x) => (x < left || x > right ? null : ((columns[edges.findIndex((edge) => x < edge)] ?? last)?.column ?? null))
}

function isInside({ left, right }: Span, x: number): boolean {
  return x >= left && x <= right
}

function distance(strip: Span, x: number): number {
  return isInside(strip, x) ? 0 : Math.min(Math.abs(strip.left - x), Math.abs(strip.right - x))
}

/** Strips of a span that no word stands in, from the left. */
function blankStrips(words: readonly Span[], { left, right }: Span): Span[] {
  const strips: Span[] = []
  let from = left
  for (const word of words.filter((each) => each.right > left && each.left < right).toSorted((a, b) => a.left - b.left)) {
    if (word.left > from) strips.push({ left: from, right: word.left })
    from = Math.max(from, word.right)
  }
  return from < right ? [...strips, { left: from, right }] : strips
}
