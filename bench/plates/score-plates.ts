import type { Reading } from '#domain/reading.ts'
import type { PlateItem } from './plate-set.ts'

export interface PlateScore {
  id: string
  kind: string
  tags: readonly string[]
  /** The labelled plate is the first that was read, letter by letter. */
  first: boolean
  /** It is among those that were read. */
  listed: boolean
  /** It is the first where O counts as 0 and I as 1. */
  firstFolded: boolean
  /** Its colour; null where the truth does not tell or it was not read. */
  colour: boolean | null
  read: readonly string[]
}

/** Signs between do not count. */
function bare(number: string): string {
  return number.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function folded(number: string): string {
  return number.replaceAll('O', '0').replaceAll('I', '1')
}

function valueOf(readings: readonly Reading[], field: string): string {
  return readings.find((reading) => reading.field === field)?.value ?? ''
}

/** @param plates readings of each plate of the picture, likeliest first. */
export function scorePlates({ id, kind, tags, truth }: PlateItem, plates: readonly (readonly Reading[])[]): PlateScore {
  const read = plates.map((readings) => bare(valueOf(readings, 'plateNumber')))
  const expected = bare(truth.plate)
  const place = plates[read.indexOf(expected)]
  return {
    id,
    kind,
    tags,
    first: read[0] === expected,
    listed: place !== undefined,
    firstFolded: folded(read[0] ?? '') === folded(expected),
    colour: truth.colour === undefined || place === undefined ? null : valueOf(place, 'plateColour') === truth.colour,
    read,
  }
}
