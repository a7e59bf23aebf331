import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { alongDirection, onItsSide } from './along-direction.ts'
import { clearnessOf, type PrintedLine } from './printed-line.ts'
import { readLines, type LineReader } from './read-lines.ts'
import { settleScript } from './settle-script.ts'
import type { TextBox } from './text-box.ts'
import { withoutRepeated } from './without-repeated.ts'

/** Below this mean of its characters a line is no text: stamps, patterns, handwriting. */
const leastClearness = 0.5
/** Boxes this much higher than wide hold a line that runs downwards, or one narrow character. */
const tall = 1.5
/** From this mean on nobody doubts which way up the page is. */
const surelyUpright = 0.85
/** Lines of medium length tell most for their cost. */
const [linesAsked, bestAspect] = [3, 8]
/** ... and so many more are asked where those tell nothing. */
const moreAsked = 9

export interface Print {
  /** In which the page is read, in radians. */
  direction: number
  lines: readonly PrintedLine[]
  /** Places of print that our own recogniser cannot read: another script, a stamp, a pattern. */
  unclear: readonly RotatedRect[]
}

interface PrintPlaces {
  boxes: readonly TextBox[]
  direction: number
  /** Boxes that were read already. */
  known?: ReadonlyMap<TextBox, PrintedLine>
}

/** Reads all print that stands in a known direction. */
export async function readPrintAlong(
  reader: LineReader,
  pyramid: GreyPyramid,
  { boxes, direction, known = new Map() }: PrintPlaces,
): Promise<Print> {
  const places = boxes.filter((box) => !known.has(box)).map((box) => alongDirection(box, direction))
  const upright = [...known.values(), ...(await readLines(reader, pyramid, places))]
  const tallLines = upright.filter(({ rect }) => rect.height >= tall * rect.width)
  const turned = await readLines(
    reader,
    pyramid,
    tallLines.map(({ rect }) => onItsSide(rect)),
  )
  const better = new Map(tallLines.flatMap((line, index) => clearerOf(line, turned[index])))
  const all = upright.map((line) => better.get(line) ?? line)
  const lines = all.filter((line) => line.characters.length > 0 && clearnessOf(line) >= leastClearness)
  // As it stands along the page, which is how other scripts are written.
  const unclear = upright.filter((line) => !lines.includes(better.get(line) ?? line)).map(({ rect }) => rect)
  return { direction, lines: settleScript(withoutRepeated(lines)), unclear }
}

function clearerOf(line: PrintedLine, other: PrintedLine | undefined): [PrintedLine, PrintedLine][] {
  return other && clearnessOf(other) > clearnessOf(line) ? [[line, other]] : []
}

/** Reads all print of a page that may lie any way up: the whole page has one direction. */
export async function readPrint(reader: LineReader, pyramid: GreyPyramid, boxes: readonly TextBox[]): Promise<Print> {
  const angle = middleAngle(boxes)
  const { direction, known } = await whichWayUp(reader, pyramid, { boxes, angle })
  return readPrintAlong(reader, pyramid, { boxes, direction, known })
}

/** Reads a few lines, and upside down too where they are not clear; more of them where neither is, for letters that nobody here reads look alike both ways. */
async function whichWayUp(
  reader: LineReader,
  pyramid: GreyPyramid,
  { boxes, angle }: { boxes: readonly TextBox[]; angle: number },
): Promise<KnownLines> {
  const long = boxes.filter(isLong).toSorted((a, b) => strangeness(a) - strangeness(b))
  const readAt = async (direction: number, asked: readonly TextBox[]): Promise<KnownLines> => {
    const lines = await readLines(
      reader,
      pyramid,
      asked.map((box) => alongDirection(box, direction)),
    )
    return { direction, known: new Map(asked.flatMap((box, index) => (lines[index] ? [[box, lines[index]] as const] : []))) }
  }
  const asked = long.slice(0, linesAsked)
  const first = await readAt(angle, asked)
  if (asked.length === 0 || meanOf(first.known) >= surelyUpright) return first
  const turned = await readAt(angle + Math.PI, asked)
  const [better, worse] = meanOf(turned.known) > meanOf(first.known) ? [turned, first] : [first, turned]
  if (meanOf(better.known) >= surelyUpright) return better
  const more = long.slice(linesAsked, linesAsked + moreAsked)
  const [here, there] = [joined(better, await readAt(better.direction, more)), joined(worse, await readAt(worse.direction, more))]
  const lead = clearLetters(there.known) - clearLetters(here.known)
  return lead > 0 || (lead === 0 && there.direction === angle) ? there : here
}

interface KnownLines {
  direction: number
  known: Map<TextBox, PrintedLine>
}

function joined({ direction, known }: KnownLines, more: KnownLines): KnownLines {
  return { direction, known: new Map([...known, ...more.known]) }
}

/** How many letters stand in lines that are read clearly. */
function clearLetters(known: ReadonlyMap<TextBox, PrintedLine>): number {
  return [...known.values()].reduce((sum, line) => sum + (clearnessOf(line) >= surelyUpright ? line.characters.length : 0), 0)
}

/** The direction that half of all print lies on either side of: lines, -pi/2 to pi/2; 0 where there is none. */
export function middleAngle(boxes: readonly RotatedRect[]): number {
  const lines = boxes.filter(isLong)
  const longest = lines.toSorted((a, b) => b.width - a.width)[0]
  if (!longest) return 0
  const nearLongest = lines
    .map(({ angle, width }) => ({ turn: Math.atan(Math.tan(angle - longest.angle)), width }))
    .toSorted((a, b) => a.turn - b.turn)
  const half = nearLongest.reduce((sum, { width }) => sum + width, 0) / 2
  let seen = 0
  const middle = nearLongest.find(({ width }) => (seen += width) >= half)
  return longest.angle + (middle?.turn ?? 0)
}

function isLong({ width, height }: RotatedRect): boolean {
  return width > 2.5 * height
}

function strangeness({ width, height }: RotatedRect): number {
  return Math.abs(Math.log(width / height / bestAspect))
}

function meanOf(lines: ReadonlyMap<TextBox, PrintedLine>): number {
  return [...lines.values()].reduce((sum, line) => sum + clearnessOf(line), 0) / Math.max(1, lines.size)
}
