import type { MrzFormat } from '#domain/mrz/mrz-format.ts'
import { characterOf, classCount, fillerClass, impossible } from './alphabet.ts'

/** Lines changed so that every check digit holds, and what it cost in natural logarithms of probability. */
export interface Repair {
  lines: string[]
  cost: number
}

interface Cell {
  line: number
  column: number
}

/** Cells whose sum must end in their own digit; composite cells outside of any such field have none. */
interface Segment {
  cells: readonly Cell[]
  digit: Cell | null
  /** The digit may be a filler: the number goes on in the optional data and is checked there. */
  mayOverflow: boolean
}

/** A choice of characters, newest first. */
interface Pick {
  cell: Cell
  class: number
  before: Pick | null
}

interface Path {
  cost: number
  picks: Pick | null
}

/** The cheapest paths by the last digit of the composite sum. */
type ByComposite = (Path | null)[]

interface Puzzle {
  positions: readonly (readonly Float32Array[])[]
  compositeWeight: (cell: Cell) => number
  hasComposite: boolean
  maxCost: number
}

const weights = [7, 3, 1]
const mostChoices = 12

/**
 * The likeliest reading that satisfies every check digit at once: an exact search over (own sum, composite sum)
 * modulo 10. Null when none costs at most `maxCost`.
 * @param positions by line and column, the log probability of each class.
 */
export function repairChecks(
  format: MrzFormat,
  read: { lines: readonly string[]; positions: readonly (readonly Float32Array[])[] },
  maxCost: number,
): Repair | null {
  const puzzle: Puzzle = {
    positions: read.positions,
    compositeWeight: compositeWeightsOf(format),
    hasComposite: format.composite !== null,
    maxCost,
  }
  let sums: ByComposite = [{ cost: 0, picks: null }]
  for (const segment of segmentsOf(format)) sums = join(sums, solveSegment(puzzle, segment), puzzle)
  const best = finish(sums, format, puzzle)
  return best && best.cost <= maxCost ? { lines: applyPicks(read.lines, best.picks), cost: best.cost } : null
}

function compositeWeightsOf(format: MrzFormat): (cell: Cell) => number {
  const table = new Map<string, number>()
  let index = 0
  for (const { line, start, end } of format.composite?.parts ?? []) {
    for (let column = start; column < end; column++) table.set(`${line},${column}`, weights[index++ % 3] ?? 0)
  }
  return ({ line, column }) => table.get(`${line},${column}`) ?? 0
}

function segmentsOf(format: MrzFormat): Segment[] {
  const taken = new Set<string>()
  const segments: Segment[] = []
  for (const { line, start, end, checkDigit, overflow } of format.fields) {
    if (checkDigit === null) continue
    const cells = cellsOf({ line, start, end })
    segments.push({ cells, digit: { line, column: checkDigit }, mayOverflow: overflow !== null })
    for (const cell of [...cells, { line, column: checkDigit }]) taken.add(`${cell.line},${cell.column}`)
  }
  for (const cell of (format.composite?.parts ?? []).flatMap(cellsOf)) {
    if (!taken.has(`${cell.line},${cell.column}`)) segments.push({ cells: [cell], digit: null, mayOverflow: false })
  }
  return segments
}

function cellsOf({ line, start, end }: { line: number; start: number; end: number }): Cell[] {
  return Array.from({ length: end - start }, (_, index) => ({ line, column: start + index }))
}

interface Choice {
  class: number
  cost: number
}

/** The likeliest classes at a place, each with what it costs against the likeliest. */
function choicesAt({ positions }: Puzzle, cell: Cell): Choice[] {
  const logs = positions[cell.line]?.[cell.column] ?? new Float32Array(0)
  const best = Math.max(...logs)
  const choices: Choice[] = []
  logs.forEach((log, index) => {
    if (log > impossible / 2) choices.push({ class: index, cost: best - log })
  })
  return choices.toSorted((a, b) => a.cost - b.cost).slice(0, mostChoices)
}

/** Fillers and zeros count nothing, digits themselves, letters from ten on. */
function worthOf(index: number): number {
  return Math.max(0, index - 1)
}

function solveSegment(puzzle: Puzzle, segment: Segment): ByComposite {
  let paths: (Path | null)[] = [{ cost: 0, picks: null }]
  segment.cells.forEach((cell, index) => {
    const next: (Path | null)[] = []
    const weight = { own: weights[index % 3] ?? 0, composite: puzzle.compositeWeight(cell) }
    const choices = choicesAt(puzzle, cell)
    paths.forEach((path, sums) => {
      for (const choice of path ? choices : []) {
        const own = (Math.floor(sums / 10) + weight.own * worthOf(choice.class)) % 10
        const composite = ((sums % 10) + weight.composite * worthOf(choice.class)) % 10
        keepCheaper(next, own * 10 + composite, extend(path, cell, choice), puzzle.maxCost)
      }
    })
    paths = next
  })
  return segment.digit ? closeWithDigit(puzzle, { ...segment, digit: segment.digit }, paths) : foldOwnSums(paths)
}

function extend(path: Path | null, cell: Cell, choice: Choice): Path {
  return { cost: (path?.cost ?? 0) + choice.cost, picks: { cell, class: choice.class, before: path?.picks ?? null } }
}

function keepCheaper(paths: (Path | null)[], at: number, path: Path, maxCost: number): void {
  if (path.cost > maxCost) return
  const known = paths[at]
  if (!known || path.cost < known.cost) paths[at] = path
}

function foldOwnSums(paths: readonly (Path | null)[]): ByComposite {
  const folded: ByComposite = []
  paths.forEach((path, sums) => {
    if (path) keepCheaper(folded, sums % 10, path, Infinity)
  })
  return folded
}

function closeWithDigit(puzzle: Puzzle, segment: Segment & { digit: Cell }, paths: readonly (Path | null)[]): ByComposite {
  const closed: ByComposite = []
  const choices = choicesAt(puzzle, segment.digit)
  const looksFiller = choices[0]?.class === fillerClass
  paths.forEach((path, sums) => {
    if (!path) return
    const own = Math.floor(sums / 10)
    const fitting = choices.filter((choice) => {
      if (choice.class !== fillerClass) return choice.class === own + 1
      return (segment.mayOverflow && looksFiller) || (own === 0 && isAllFiller(path.picks, segment.cells.length))
    })
    for (const choice of fitting) {
      const composite = ((sums % 10) + puzzle.compositeWeight(segment.digit) * worthOf(choice.class)) % 10
      keepCheaper(closed, composite, extend(path, segment.digit, choice), puzzle.maxCost)
    }
  })
  return closed
}

function isAllFiller(picks: Pick | null, count: number): boolean {
  let pick = picks
  for (let left = count; left > 0 && pick; left--, pick = pick.before) {
    if (pick.class !== fillerClass) return false
  }
  return true
}

function join(sums: ByComposite, segment: ByComposite, puzzle: Puzzle): ByComposite {
  const joined: ByComposite = []
  sums.forEach((before, sum) => {
    segment.forEach((path, more) => {
      if (!before || !path) return
      const both = { cost: before.cost + path.cost, picks: append(before.picks, path.picks) }
      keepCheaper(joined, puzzle.hasComposite ? (sum + more) % 10 : 0, both, puzzle.maxCost)
    })
  })
  return joined
}

function append(before: Pick | null, picks: Pick | null): Pick | null {
  if (!picks) return before
  return { ...picks, before: append(before, picks.before) }
}

function finish(sums: ByComposite, format: MrzFormat, puzzle: Puzzle): Path | null {
  const ends: ByComposite = []
  sums.forEach((path, sum) => {
    if (!path) return
    if (!format.composite) return keepCheaper(ends, 0, path, puzzle.maxCost)
    const cell = { line: format.composite.line, column: format.composite.column }
    for (const choice of choicesAt(puzzle, cell)) {
      if (choice.class === sum + 1) keepCheaper(ends, 0, extend(path, cell, choice), puzzle.maxCost)
    }
  })
  return ends[0] ?? null
}

function applyPicks(lines: readonly string[], picks: Pick | null): string[] {
  const repaired = lines.map((line) => [...line])
  for (let pick = picks; pick; pick = pick.before) {
    const line = repaired[pick.cell.line]
    if (line) line[pick.cell.column] = characterOf(Math.min(classCount - 1, pick.class))
  }
  return repaired.map((line) => line.join(''))
}
