import type { Quad } from '#domain/geometry.ts'
import { findCards } from './image/find-cards.ts'
import { seenFrom, type RotatedRect } from './image/rotated-rect.ts'
import type { PagePicture } from './page-picture.ts'

/** Fewer lines beside a card are what lies about on a desk. */
const leastBeside = 3
/** Cards carry less print than this, two of them too: what has more is a page of text, where looking would only cost time. */
const mostLines = 90

/**
 * Cards that lie beside each other in a picture: corners as fractions of it, [] where it shows one document or that is
 * not sure.
 * @param lines where print was found, in pixels of the working copy.
 * @param zone where the card of the machine-readable zone lies; null where there is none.
 */
export function cardsBeside({ pyramid, colour }: PagePicture, lines: readonly RotatedRect[], zone: RotatedRect | null): Quad[] {
  const beside = zone === null ? lines : lines.filter((line) => !isOn(zone, line))
  if (beside.length < leastBeside || lines.length > mostLines) return []
  const cards = findCards(
    pyramid,
    lines.map(({ cx, cy }) => ({ x: cx, y: cy })),
  )
  const fraction = ({ x, y }: { x: number; y: number }) => ({ x: x / colour.width, y: y / colour.height })
  return cards.map(([a, b, c, d]): Quad => [fraction(a), fraction(b), fraction(c), fraction(d)])
}

function isOn(card: RotatedRect, { cx, cy }: RotatedRect): boolean {
  const { u, v } = seenFrom(card, { x: cx, y: cy })
  return Math.abs(u) < card.width * 0.55 && Math.abs(v) < card.height * 0.55
}
