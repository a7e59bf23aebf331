import { type PlacedReading, placeOfField } from '../picture/place-of-field.ts'
import { heldReading } from './doubt-places.ts'
import type { FieldRow } from './field-row.ts'

/**
 * Whose picture stands above a value: the print's where its characters can stand under it one by one, else that of
 * the reading from which the value was taken, else whatever has a place.
 */
export function stripReading({ field, shown }: FieldRow): PlacedReading | null {
  const fits = field.readings.filter(
    (reading): reading is PlacedReading => reading.box !== null && reading.source !== 'person' && reading.characters.length === shown.length && shown !== '',
  )
  const print = fits.find(({ source }) => source !== 'mrz')
  const held = heldReading(field)
  if (print !== undefined) return print
  return fits[0] ?? (held !== null && held.box !== null ? { ...held, box: held.box } : placeOfField(field))
}
