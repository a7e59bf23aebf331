export interface RowPiece {
  index: number
  /** Pixels of rows that are not drawn between this one and the one before. */
  gapBefore: number
}

/** The drawn rows with the gaps between them; places in pixels from the top of the list. */
export function rowPieces(
  items: readonly { index: number; start: number; end: number }[],
  totalHeight: number,
): { pieces: RowPiece[]; after: number } {
  const pieces = items.map((item, at) => ({ index: item.index, gapBefore: item.start - (items[at - 1]?.end ?? 0) }))
  return { pieces, after: totalHeight - (items.at(-1)?.end ?? 0) }
}
