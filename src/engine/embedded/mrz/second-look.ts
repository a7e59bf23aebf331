import type { RotatedRect } from '../image/rotated-rect.ts'
import { impossible } from './alphabet.ts'
import { decodeLine, type DecodedLine } from './decode-line.ts'
import { spellLine } from './spell-line.ts'
import type { LinePattern } from './line-pattern.ts'
import { readRow, type RowReader } from './ocr-b-net.ts'
import { levelRow } from './level-row.ts'
import type { Row } from './search-rows.ts'

/** The row cut out a little higher, lower, wider and narrower than the first time. */
const cuts = [
  { height: 1, width: 1 },
  { height: 0.86, width: 1 },
  { height: 1.16, width: 1 },
  { height: 1.3, width: 1 },
  { height: 1, width: 0.94 },
  { height: 1, width: 1.06 },
]

/** A class can count no less than this, so that one bad cut cannot rule out what all others see. */
const leastLog = -12

/**
 * Reads a row several times, each time cut out slightly differently, and takes the mean of what was seen:
 * what the net only guesses at changes from cut to cut, what is printed does not.
 */
export async function lookAgain(
  reader: RowReader,
  row: Row,
  { first, pattern }: { first: DecodedLine; pattern: LinePattern },
): Promise<DecodedLine> {
  const level = levelRow(reader.pyramid, row.rect)
  const looks = [first]
  for (const cut of cuts) {
    const rect: RotatedRect = { ...level, height: level.height * cut.height, width: level.width }
    const lattice = await readRow(reader, rect, cut.width)
    const look = decodeLine(lattice, pattern)
    if (look) looks.push(look)
  }
  const positions = first.positions.map((logs, column) =>
    meanLogs(
      logs,
      looks.map((look) => look.positions[column] ?? logs),
    ),
  )
  return { ...first, positions, text: spellLine(positions, pattern) }
}

/** Mean of the logarithms: a class that one cut rules out is less likely for all. */
function meanLogs(first: Float32Array, looks: readonly Float32Array[]): Float32Array {
  return first.map((log, index) => {
    if (log <= impossible / 2) return impossible
    return looks.reduce((sum, look) => sum + Math.max(leastLog, look[index] ?? leastLog), 0) / looks.length
  })
}
