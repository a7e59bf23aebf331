import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { recogniseLine, type Recogniser } from '../ocr/recognise-line.ts'
import type { TextBox } from '../ocr/text-box.ts'

const linesAsked = 3
const bestAspect = 8

/** The direction in which the print of a page is read, in radians; null when there is no line that tells. */
export async function findDirection(recogniser: Recogniser, pyramid: GreyPyramid, boxes: readonly TextBox[]): Promise<number | null> {
  const lines = boxes.filter((box) => box.width > 2.5 * box.height)
  const angle = middleAngle(lines)
  if (angle === null) return null
  // Lines of medium length say as much as long ones and cost less.
  const asked = lines.toSorted((a, b) => distance(a) - distance(b)).slice(0, linesAsked)
  let upright = 0
  for (const line of asked) {
    const turned = { ...line, angle: line.angle + Math.PI }
    upright += (await clearness(recogniser, pyramid, line)) - (await clearness(recogniser, pyramid, turned))
  }
  return upright >= 0 ? angle : angle + Math.PI
}

function distance({ width, height }: RotatedRect): number {
  return Math.abs(Math.log(width / height / bestAspect))
}

/** The direction of the box that half of all ink lies on either side of: angles of lines, -pi/2 to pi/2. */
function middleAngle(lines: readonly TextBox[]): number | null {
  const longest = lines.toSorted((a, b) => b.width - a.width)[0]
  if (!longest) return null
  const nearLongest = lines
    .map(({ angle, width }) => ({ turn: Math.atan(Math.tan(angle - longest.angle)), width }))
    .toSorted((a, b) => a.turn - b.turn)
  const half = nearLongest.reduce((sum, { width }) => sum + width, 0) / 2
  let seen = 0
  const middle = nearLongest.find(({ width }) => (seen += width) >= half)
  return longest.angle + (middle?.turn ?? 0)
}

/** Mean confidence of the characters read; 0 when there are none. */
async function clearness(recogniser: Recogniser, pyramid: GreyPyramid, line: RotatedRect): Promise<number> {
  const { characters } = await recogniseLine(recogniser, pyramid, line)
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length)
}
