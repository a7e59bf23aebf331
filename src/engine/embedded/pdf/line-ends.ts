/** A line as its end is looked for: lengths in pixels along its direction and across it. */
export interface LineEnd {
  em: number
  base: number
  left: number
  right: number
}

interface Kept<Line> {
  line: Line
  /** Its place in the order in which lines were added. */
  order: number
  cell: Kept<Line>[]
}

export interface LineEnds<Line extends LineEnd> {
  add: (line: Line) => void
  /** To be called when a line has grown. */
  move: (line: Line) => void
  /** The line added last of those that fit; asks only of lines that end near where `next` begins, whatever their direction. */
  lastNear: (next: LineEnd, fits: (line: Line) => boolean) => Line | undefined
  /** In the order in which they were added. */
  all: () => Line[]
}

/**
 * Lines by where they end, so that a page of tens of thousands of pieces takes no longer for each than one of ten. Cells are as
 * large as the print: a line stands in one of its own class of sizes, which are powers of two.
 */
export function createLineEnds<Line extends LineEnd>(): LineEnds<Line> {
  const cells = new Map<string, Kept<Line>[]>()
  const known = new Map<Line, Kept<Line>>()
  const put = (line: Line, order: number): void => {
    const side = 2 ** sizeClass(line.em)
    const key = keyOf(side, Math.floor(line.base / side), Math.floor(line.right / side))
    const cell = cells.get(key) ?? []
    cells.set(key, cell)
    const kept = { line, order, cell }
    cell.push(kept)
    known.set(line, kept)
  }
  return {
    add: (line) => put(line, known.size),
    move: (line) => {
      const kept = known.get(line)
      if (!kept) return
      kept.cell.splice(kept.cell.indexOf(kept), 1)
      put(line, kept.order)
    },
    lastNear: (next, fits) => {
      let last: Kept<Line> | undefined
      for (const cell of cellsNear(cells, next)) {
        for (const kept of cell) if ((last?.order ?? -1) < kept.order && fits(kept.line)) last = kept
      }
      return last?.line
    },
    all: () => [...known.keys()],
  }
}

/** Lines whose sizes differ by a factor of two and more never fit; those that do are at most one class apart, and so far away in sizes of the larger. */
const [mostAcross, mostAlong] = [0.5, 1]

function cellsNear<Cell>(cells: ReadonlyMap<string, Cell>, { em, base, left }: LineEnd): Cell[] {
  const near: Cell[] = []
  for (const step of [-1, 0, 1]) {
    const side = 2 ** (sizeClass(em) + step)
    const larger = Math.max(em, 2 * side)
    const columns = numbersAround(left / side, (mostAlong * larger) / side)
    for (const row of numbersAround(base / side, (mostAcross * larger) / side)) {
      for (const column of columns) {
        const cell = cells.get(keyOf(side, row, column))
        if (cell) near.push(cell)
      }
    }
  }
  return near
}

/** Whole numbers from `middle` as far as `most`; few, however large they are. */
function numbersAround(middle: number, most: number): number[] {
  const first = Math.floor(middle - most)
  const count = Math.floor(middle + most) - first + 1
  return Number.isFinite(count) ? Array.from({ length: count }, (_, index) => first + index) : []
}

/** Print smaller than a hundredth of a pixel is of one class. */
function sizeClass(em: number): number {
  return Math.max(-7, Math.floor(Math.log2(em)))
}

function keyOf(side: number, row: number, column: number): string {
  return `${side} ${row} ${column}`
}
