export interface Span {
  start: number
  end: number
}

/** How far to move `box` so that it stands inside `frame` with `margin` around it; 0 when it does already. Pixels. */
export function panIntoView(box: Span, frame: Span, margin: number): number {
  const start = frame.start + margin
  const end = frame.end - margin
  if (box.start >= start && box.end <= end) return 0
  const isTooLarge = box.end - box.start > end - start
  if (isTooLarge || box.start < start) return start - box.start
  return end - box.end
}
