import type { RotatedRect } from '../../image/rotated-rect.ts'
import type { TextStrip } from '../../ocr/text-strip.ts'
import type { ScriptCharacter } from '../script-line.ts'
import { readArabicDigits } from './read-arabic-digits.ts'

interface ShownLine {
  rect: RotatedRect
  strip: TextStrip
}

/** The detector leaves out noughts, which are dots: so many heights of a line more are looked at on either side. */
const beside = 2.5
/** A number with less of it on a line is another's. */
const leastInside = 0.4

/** The numbers in Arabic digits of each line, places in fractions of its strip's width; a nought before or after may lie outside. */
export async function numbersOfLines(
  lines: readonly ShownLine[],
  cutStrips: (rects: readonly RotatedRect[]) => Promise<readonly TextStrip[]>,
): Promise<ScriptCharacter[][]> {
  const inside = lines.map(({ strip }) => readArabicDigits(strip))
  const asked = lines.flatMap(({ rect }, index) => (inside[index]?.length ? [{ index, rect }] : []))
  if (asked.length === 0) return inside
  const strips = await cutStrips(asked.map(({ rect }) => ({ ...rect, width: rect.width + 2 * beside * rect.height })))
  const wider = new Map(
    asked.map(({ index, rect }, place) => {
      const strip = strips[place]
      return [index, strip ? insideOf(readArabicDigits(strip), rect) : []] as const
    }),
  )
  return inside.map((own, index) => {
    const found = wider.get(index) ?? []
    return found.length > own.length ? found : own
  })
}

/** Those of a wider strip that stand on the line, placed along it. */
function insideOf(characters: readonly ScriptCharacter[], { width, height }: RotatedRect): ScriptCharacter[] {
  const [wide, left] = [width + 2 * beside * height, beside * height]
  const placed = characters.map((each) => ({ ...each, from: (each.from * wide - left) / width, to: (each.to * wide - left) / width }))
  const starts = placed.flatMap(({ afterGap }, index) => (afterGap ? [index] : []))
  return starts.flatMap((start, index) => {
    const number = placed.slice(start, starts[index + 1] ?? placed.length)
    const own = number.filter(({ from, to }) => from + to > 0 && from + to < 2)
    return own.length >= leastInside * number.length ? number : []
  })
}
