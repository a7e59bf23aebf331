import { middleValue } from '../middle-value.ts'
import type { PlacedLine } from './placed-line.ts'

/** Lines that are read before those of the next block: a column of text, or what runs across all columns. */
export interface TextBlock {
  column: number
  lines: readonly PlacedLine[]
}

/** A column has at least so many lines, else it is cells side by side. */
const leastLines = 5
/** ... most of which fill this share of it: cells of a table do not. */
const leastFill = 0.6
/** ... and takes this share of the page's width. */
const leastShare = 0.2
/** At most this share of the lines may run across: titles, pictures' captions. */
const mostAcross = 0.25
/** The space between columns, in heights of a line. */
const leastGutter = 0.8

/** Parts a page that is set in columns into blocks in reading order; any other page is one block. */
export function splitColumns(lines: readonly PlacedLine[], firstColumn = 0): TextBlock[] {
  const gutter = findGutter(lines)
  if (!gutter) return [{ column: firstColumn, lines }]
  const blocks: TextBlock[] = []
  let rest = lines
  for (const heading of [...gutter.across.toSorted((a, b) => a.middle - b.middle), null]) {
    const above = heading === null ? rest : rest.filter((line) => line.middle < heading.middle)
    const left = above.filter((line) => gutter.left.has(line))
    const right = above.filter((line) => !gutter.left.has(line) && !gutter.across.includes(line))
    const leftBlocks = left.length > 0 ? splitColumns(left, firstColumn) : []
    const next = 1 + Math.max(firstColumn, ...leftBlocks.map(({ column }) => column))
    blocks.push(...leftBlocks, ...(right.length > 0 ? splitColumns(right, next) : []))
    if (heading) blocks.push({ column: firstColumn, lines: [heading] })
    rest = rest.filter((line) => !above.includes(line) && line !== heading)
  }
  return blocks
}

interface Gutter {
  left: ReadonlySet<PlacedLine>
  across: readonly PlacedLine[]
}

/** The widest empty stripe with columns of text on both sides; null when there is none. */
function findGutter(lines: readonly PlacedLine[]): Gutter | null {
  const pageWidth = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))
  const height = middleValue(lines.map((line) => line.height))
  let best: (Gutter & { width: number }) | null = null
  for (const at of new Set(lines.map(({ right }) => right))) {
    const left = lines.filter(({ right }) => right <= at)
    const right = lines.filter((line) => line.left > at)
    if (left.length < leastLines || right.length < leastLines) continue
    const across = lines.filter((line) => line.left <= at && line.right > at)
    const width = Math.min(...right.map((line) => line.left)) - at
    if (across.length > mostAcross * lines.length || width < leastGutter * height || (best && width <= best.width)) continue
    if (isColumn(left, pageWidth) && isColumn(right, pageWidth)) best = { left: new Set(left), across, width }
  }
  return best
}

function isColumn(lines: readonly PlacedLine[], pageWidth: number): boolean {
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))
  return width >= leastShare * pageWidth && middleValue(lines.map(({ left, right }) => right - left)) >= leastFill * width
}
