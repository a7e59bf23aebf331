import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'

/** A reading that says where on which page it stands. */
export type PlacedReading = Reading & { box: NonNullable<Reading['box']> }

function isPlaced(reading: Reading): reading is PlacedReading {
  return reading.box !== null
}

/** Lower is nearer to what a person would point at: the print before the machine-readable line, the value held before others. */
function distance(reading: Reading, field: Field): number {
  return (reading.source === 'mrz' ? 2 : 0) + (reading.value === field.value ? 0 : 1)
}

/** The reading at which a field is shown on the picture; null when no source says where it stands. */
export function placeOfField(field: Field): PlacedReading | null {
  // A person's value stands where a machine's does, so that typing never moves the box.
  const machine = field.readings.filter(({ source }) => source !== 'person')
  const placed = machine.filter(isPlaced)
  return placed.reduce<PlacedReading | null>(
    (best, reading) => (best === null || distance(reading, field) < distance(best, field) ? reading : best),
    null,
  )
}
