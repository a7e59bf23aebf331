import { boundsOfPoints, type Quad } from '#domain/geometry.ts'
import { fitPlate } from '#domain/plate/fit-plate.ts'
import type { ColourImage } from '../image/raster.ts'
import { centredAt, cornersOf, seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { Recogniser } from '../ocr/recogniser.ts'
import { meanConfidence, type SeenRow } from './look-at-row.ts'
import { readLook, type SeenCharacter } from './plate-look.ts'
import type { FoundPlate } from './found-plate.ts'

interface UpperRow {
  rect: RotatedRect
  characters: readonly SeenCharacter[]
}

// Places above the lower row, in its heights and lengths.
const [farthestUp, nearestUp] = [-1.6, -0.5]
const greatestShift = 0.35
const [leastHeight, mostHeight] = [0.35, 1.2]
/** Where GA 36-2018 has the upper row of a plate of 440 x 220 mm; cut with more and with less around it. */
const upperPlaces = [
  { v: -0.78, width: 0.8, height: 0.62 },
  { v: -0.85, width: 0.9, height: 0.78 },
]
/** The lower row: five signs of the serial, or four and what the plate is for. */
const lowerRow = /^[A-Z0-9]{4}[A-Z0-9学挂警港澳领]$/

/**
 * Plates whose province and letter stand above their serial. The upper row is a line that was found there; small as it
 * is the detector often misses it, so else the place is read where it must be.
 */
export async function joinRows(recogniser: Recogniser, picture: ColourImage, rows: readonly SeenRow[]): Promise<FoundPlate[]> {
  const found: FoundPlate[] = []
  for (const lower of rows) {
    if (!isLowerRow(lower)) continue
    const seen = rows.filter((row) => standsAbove(row.rect, lower.rect)).map(({ rect, plain }) => ({ rect, characters: plain.characters }))
    const joined = seen.flatMap((upper) => join(upper, lower) ?? [])
    if (joined.length === 0) {
      for (const { v, width, height } of upperPlaces) {
        const place = { u: 0, v: v * lower.rect.height, width: width * lower.rect.width, height: height * lower.rect.height }
        const rect = centredAt(lower.rect, place)
        const characters = await readLook(recogniser, picture, cornersOf(rect), 1)
        joined.push(...[join({ rect, characters }, lower) ?? []].flat())
      }
    }
    found.push(...joined.toSorted((a, b) => b.confidence - a.confidence).slice(0, 1))
  }
  return found
}

function isLowerRow({ plain }: SeenRow): boolean {
  const text = plain.characters
    .map((character) => character.text.toUpperCase())
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .join('')
  return lowerRow.test(text) && /[\d学挂警港澳领]/.test(text)
}

function standsAbove(upper: RotatedRect, lower: RotatedRect): boolean {
  const { u, v } = seenFrom(lower, { x: upper.cx, y: upper.cy })
  const share = upper.height / lower.height
  const isNear = v > farthestUp * lower.height && v < nearestUp * lower.height && Math.abs(u) < greatestShift * lower.width
  return isNear && share >= leastHeight && share <= mostHeight && upper.width < 1.2 * lower.width
}

function join(upper: UpperRow, lower: SeenRow): FoundPlate | null {
  const fit = fitPlate([...upper.characters, ...lower.plain.characters])
  if (!fit || fit.region !== 'china' || fit.leftOut > 0) return null
  const confidence = meanConfidence(fit)
  const corners = around([...cornersOf(upper.rect), ...cornersOf(lower.rect)], lower.rect)
  return { fit, confidence, agreement: confidence, corners, height: lower.rect.height, rows: 2 }
}

/** The smallest rectangle parallel to `frame` around all points. */
function around(points: Quad[number][], frame: RotatedRect): Quad {
  const seen = points.map((point) => seenFrom(frame, point)).map(({ u, v }) => ({ x: u, y: v }))
  const { x, y, width, height } = boundsOfPoints(seen) ?? { x: 0, y: 0, width: 0, height: 0 }
  return cornersOf(centredAt(frame, { u: x + width / 2, v: y + height / 2, width, height }))
}
