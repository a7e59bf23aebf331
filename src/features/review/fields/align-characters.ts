import { boundsOfPoints } from '#domain/geometry.ts'
import type { PlacedReading } from '../picture/place-of-field.ts'

/** Where a character stands along its crop: fractions of the crop's width. */
export interface CharacterSpan {
  start: number
  width: number
}

/** The unit vector from the box's first corner to its second, and the length between: along the text. Page pixels. */
function textAxis(reading: PlacedReading, aspect: number) {
  const [from, to] = reading.box
  const x = (to.x - from.x) * aspect
  const y = to.y - from.y
  const length = Math.hypot(x, y)
  return length === 0 ? null : { from, x: x / length, y: y / length, length }
}

/**
 * Where each character of a reading stands along the crop of its box, so that typed characters can stand under their
 * picture. `aspect` is the page's width over its height. Null when the source gave no character boxes.
 */
export function alignCharacters(reading: PlacedReading, aspect: number): CharacterSpan[] | null {
  const axis = textAxis(reading, aspect)
  if (axis === null || reading.characters.length === 0) return null
  const spans = reading.characters.map(({ box }) => {
    if (box === null) return null
    const along = box.map((point) => ((point.x - axis.from.x) * aspect * axis.x + (point.y - axis.from.y) * axis.y) / axis.length)
    const bounds = boundsOfPoints(along.map((x) => ({ x, y: 0 })))
    return bounds === null ? null : { start: bounds.x, width: bounds.width }
  })
  return spans.every((span) => span !== null) ? spans : null
}
