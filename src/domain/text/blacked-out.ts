import { boundsOfPoints, type Quad } from '../geometry.ts'
import type { PageText } from '../page-text.ts'
import { lineKey } from './line-key.ts'

/** Stands in what leaves where a line was blacked out, as long as any other, so that it tells nothing of the line's. */
export const blackedOut = '█████'

/** The keys of a page's lines that a black box touches, however little: half a name is a name; and of those whose place nobody knows. */
export function blackedOutKeys({ rows }: PageText, { pageIndex, boxes }: { pageIndex: number; boxes: readonly Quad[] }): string[] {
  return rows
    .flatMap(({ lines }) => lines)
    .flatMap(({ box }, line) => (boxes.some((black) => touches(black, box)) ? [lineKey({ pageIndex, line })] : []))
}

function touches(black: Quad, line: Quad): boolean {
  const [a, b] = [boundsOfPoints(black), boundsOfPoints(line)]
  if (a === null || b === null) return false
  if (b.width === 0 || b.height === 0) return true
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
