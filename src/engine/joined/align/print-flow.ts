import { boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'
import { boxOfRun, type PageText, type TextLine } from '#domain/page-text.ts'
import { foldLetters } from '../../embedded/fields/fold-line.ts'

/** A character of a page's print, by its line. */
export interface PlacedCharacter {
  line: TextLine
  index: number
}

/** Print as it may be read on: one line, a row of them, or lines below each other. */
export interface PrintFlow {
  /** Letters and digits folded, without spaces and signs. */
  letters: string
  /** For each of `letters` the character that it comes from. */
  at: readonly PlacedCharacter[]
  /** How many lines it goes over. */
  lines: number
}

/** Long values go on over two lines more, addresses do. */
const mostBelow = 2

export function flowsOfText({ rows }: PageText): PrintFlow[] {
  const lines = rows.flatMap((row) => row.lines)
  const beside = rows.filter((row) => row.lines.length > 1).map((row) => row.lines)
  const below = lines.flatMap((line) => stacksFrom(line, lines))
  return [...lines.map((line) => [line]), ...beside, ...below].map(flowOf)
}

/** The line with one and with two that stand right below it, each beginning near its left end. */
function stacksFrom(first: TextLine, lines: readonly TextLine[]): TextLine[][] {
  const stack = [first]
  const stacks: TextLine[][] = []
  for (let count = 0; count < mostBelow; count++) {
    const next = lineBelow(stack.at(-1) ?? first, lines)
    if (next === null) break
    stack.push(next)
    stacks.push([...stack])
  }
  return stacks
}

function lineBelow(line: TextLine, lines: readonly TextLine[]): TextLine | null {
  const own = boundsOfPoints(line.box)
  const near = lines.flatMap((other) => {
    const bounds = boundsOfPoints(other.box)
    if (own === null || bounds === null || other === line) return []
    const drop = (bounds.y - own.y) / Math.max(1e-6, own.height)
    const isBelow = drop > 0.5 && drop < 2.2 && bounds.x < own.x + own.width && own.x < bounds.x + bounds.width
    return isBelow ? [{ other, drop }] : []
  })
  return near.toSorted((a, b) => a.drop - b.drop)[0]?.other ?? null
}

function flowOf(lines: readonly TextLine[]): PrintFlow {
  const at: PlacedCharacter[] = []
  let letters = ''
  for (const line of lines) {
    for (const [index, character] of line.characters.entries()) {
      const folded = foldLetters(character.text)
      letters += folded
      for (let unit = 0; unit < folded.length; unit++) at.push({ line, index })
    }
  }
  return { letters, at, lines: lines.length }
}

/** Around all of them: on one line as the line lies, else upright. */
export function boxOfPlaces(places: readonly PlacedCharacter[]): Quad | null {
  const lines = [...new Set(places.map(({ line }) => line))]
  const boxes = lines.flatMap((line) => {
    const own = places.filter((place) => place.line === line).map(({ index }) => index)
    const box = boxOfRun(line, { start: Math.min(...own), end: Math.max(...own) + 1 })
    return box === null ? [] : [box]
  })
  const [only, ...more] = boxes
  if (only === undefined || more.length === 0) return only ?? null
  const bounds = boundsOfPoints(boxes.flat())
  return bounds && quadOfBounds(bounds)
}
