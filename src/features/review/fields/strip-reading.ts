import type { Reading } from '#domain/reading.ts'
import { type PlacedReading, placeOfField } from '../picture/place-of-field.ts'
import { heldReading } from './doubt-places.ts'
import type { FieldRow } from './field-row.ts'

/** How many characters of a reading are told: fillers at the end of a machine-readable part are not. */
export function toldLength({ text }: Pick<Reading, 'text'>): number {
  return text.replace(/<+$/, '').length
}

/**
 * Whose picture stands above a value: the print's where its characters can stand under it one by one, else that of
 * the reading from which the value was taken, else whatever has a place.
 */
export function stripReading({ field, shown }: FieldRow): PlacedReading | null {
  const fits = field.readings.filter(
    (reading): reading is PlacedReading =>
      reading.box !== null &&
      reading.source !== 'person' &&
      reading.characters.length > 0 &&
      toldLength(reading) === shown.length &&
      shown !== '',
  )
  const print = fits.find(({ source }) => source !== 'mrz')
  const held = heldReading(field)
  if (print !== undefined) return print
  return fits[0] ?? (held !== null && held.box !== null ? { ...held, box: held.box } : placeOfField(field))
}
