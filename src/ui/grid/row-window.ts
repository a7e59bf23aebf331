export interface RowWindowRequest {
  count: number
  /** Pixels, the same for each row. */
  rowHeight: number
  /** What of the list is in sight, pixels from its first row. */
  from: number
  to: number
  /** A row that stays in the page wherever it is scrolled to, because it has focus; -1 for none. */
  keptIndex: number
}

interface RowPiece {
  index: number
  /** Pixels of rows that are not drawn between this one and the one before. */
  gapBefore: number
}

export interface RowWindow {
  /** The rows to draw, each with the empty space before it. */
  pieces: readonly RowPiece[]
  /** Pixels after the last of them. */
  after: number
  /** The last row that is in sight as a whole; -1 when there is none. */
  lastSeen: number
}

/** Rows beyond the edges are drawn too, so that scrolling a little shows no gap. */
const overscan = 8

/** Which rows of a long list are in the page. */
export function rowWindow({ count, rowHeight, from, to, keptIndex }: RowWindowRequest): RowWindow {
  const first = Math.max(0, Math.floor(from / rowHeight) - overscan)
  const last = Math.min(count - 1, Math.ceil(to / rowHeight) + overscan)
  const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const isKeptOutside = keptIndex >= 0 && keptIndex < count && (keptIndex < first || keptIndex > last)
  const drawn = isKeptOutside ? [...seen, keptIndex].toSorted((left, right) => left - right) : seen
  const pieces = drawn.map((index, at) => ({ index, gapBefore: (index - (drawn[at - 1] ?? -1) - 1) * rowHeight }))
  const lastDrawn = drawn.at(-1) ?? -1
  const lastSeen = Math.min(count, Math.max(0, Math.floor(to / rowHeight))) - 1
  return { pieces, after: (count - 1 - lastDrawn) * rowHeight, lastSeen }
}

/** Where to scroll so that a row is in sight as a whole, pixels from the first row; the place where it is when it is. */
export function scrolledTo(index: number, { rowHeight, from, to }: Pick<RowWindowRequest, 'rowHeight' | 'from' | 'to'>): number {
  const top = index * rowHeight
  if (top < from) return top
  const bottom = top + rowHeight
  return bottom > to ? from + bottom - to : from
}
