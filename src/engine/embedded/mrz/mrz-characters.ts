import type { Quad } from '#domain/geometry.ts'
import type { Character } from '#domain/reading.ts'
import { centredAt, cornersOf, type RotatedRect } from '../image/rotated-rect.ts'
import { characterOf, classOf } from './alphabet.ts'
import type { DecodedLine } from './decode-line.ts'
import type { MrzRead } from './decode-rows.ts'
import { stripCapitals } from './search-rows.ts'

const mostCandidates = 5
const leastCandidate = 0.005
/** Boxes stand a little beyond the capitals. */
const boxCapitals = 1.3

/**
 * The characters of each line with confidence, box and what else they may be.
 * @param toPage takes corners in pixels of the picture that was read to fractions of the upright page.
 */
export function mrzCharacters(read: MrzRead, toPage: (corners: Quad) => Quad): Character[][] {
  return read.lines.map((line, index) => {
    const decoded = read.decoded[index]
    const row = read.rows[index]
    if (!decoded || !row) return []
    const seen = read.seenLines[index] ?? ''
    return [...line].map((text, column) => ({
      text,
      ...lookOf(decoded, column, { text, seen: seen.charAt(column) }),
      box: toPage(cornersOf(characterRect(row.rect, decoded.centres, column))),
      repaired: text !== seen.charAt(column),
    }))
  })
}

function lookOf(
  decoded: DecodedLine,
  column: number,
  { text, seen }: { text: string; seen: string },
): Pick<Character, 'confidence' | 'candidates'> {
  const logs = decoded.positions[column] ?? new Float32Array(0)
  const confidenceOf = (character: string): number => Math.min(1, Math.exp(logs[classOf(character)] ?? -Infinity))
  const others = [...logs.keys()]
    .map((index) => ({ text: characterOf(index), confidence: Math.min(1, Math.exp(logs[index] ?? -Infinity)) }))
    .filter((other) => other.text !== text && other.text !== seen && other.confidence >= leastCandidate)
    .toSorted((a, b) => b.confidence - a.confidence)
  const first = seen === text ? [] : [{ text: seen, confidence: confidenceOf(seen) }]
  return { confidence: confidenceOf(text), candidates: [...first, ...others].slice(0, mostCandidates) }
}

/** From half way to the character before to half way to the one after. */
function characterRect(row: RotatedRect, centres: readonly number[], column: number): RotatedRect {
  const pitch = ((centres.at(-1) ?? 1) - (centres[0] ?? 0)) / Math.max(1, centres.length - 1)
  const centre = centres[column] ?? 0
  const left = (centre + (centres[column - 1] ?? centre - pitch)) / 2
  const right = (centre + (centres[column + 1] ?? centre + pitch)) / 2
  return centredAt(row, {
    u: ((left + right) / 2 - 0.5) * row.width,
    v: 0,
    width: (right - left) * row.width,
    height: (row.height / stripCapitals) * boxCapitals,
  })
}
