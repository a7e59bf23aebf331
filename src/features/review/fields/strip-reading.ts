import type { Reading } from '#domain/reading.ts'
import { type PlacedReading, placeOfField } from '../picture/place-of-field.ts'
import type { FieldRow } from './field-row.ts'

/** How many characters of a reading are told: fillers at the end of a machine-readable part are not. */
export function toldLength({ text }: Pick<Reading, 'text'>): number {
  return text.replace(/<+$/, '').length
}

/**
 * Whose picture stands above a value: one under which its characters can stand one by one, the print's before the
 * lines', else that to which a person would point.
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
  return print ?? fits[0] ?? placeOfField(field)
}
