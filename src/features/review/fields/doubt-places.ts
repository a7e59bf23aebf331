import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'

/** The reading that the field's value was taken from. */
export function heldReading(field: Field): Reading | null {
  return field.readings.find((reading) => reading.source === field.source && reading.value === field.value) ?? null
}

/** Places in the reading's text that the evidence names, from 0. */
function namedPlaces(field: Field): number[] {
  return field.evidence
    .filter(({ kind }) => kind === 'characters-doubtful' || kind === 'characters-repaired')
    .flatMap(({ values }) => (values.positions ?? '').split(','))
    .map((position) => Number.parseInt(position, 10) - 1)
    .filter((place) => place >= 0)
}

/** Places where another source of the same length says something else. */
function differingPlaces(field: Field, held: Reading): number[] {
  const others = field.readings.filter(
    ({ source, text, value }) => source !== 'person' && value !== field.value && text.length === held.text.length,
  )
  return [...held.text].flatMap((character, place) => (others.some(({ text }) => text[place] !== character) ? [place] : []))
}

/** Where the year, month and day of a machine-readable date stand in the date as it is shown. */
function placesInDate(places: readonly number[], shown: string): number[] {
  const parts = [...shown.matchAll(/\d+|\p{L}+/gu)]
  const year = parts.find(([part]) => /^\d{4}$/.test(part))
  const month = parts.find(([part]) => /^\p{L}+$/u.test(part))
  const day = parts.find(([part]) => /^\d{1,2}$/.test(part))
  return places.flatMap((place) => {
    if (place < 2) return year === undefined ? [] : [year.index + 2 + place]
    const part = place < 4 ? month : day
    return part === undefined ? [] : Array.from(part[0], (_, at) => part.index + at)
  })
}

/** Which characters of the value, as it is shown, a person should look at; from 0, in order. */
export function doubtPlaces(field: Field, shown: string): number[] {
  const reading = heldReading(field)
  if (reading === null) return []
  const differing = field.evidence.some(({ kind }) => kind === 'sources-differ') ? differingPlaces(field, reading) : []
  const places = [...namedPlaces(field), ...differing]
  const isAsRead = reading.text.length === shown.length
  const isMachineDate = /^[\dA-Z<]{6}$/.test(reading.text) && /^\d{4}-/.test(field.value ?? '')
  if (!isAsRead && !isMachineDate) return []
  const found = isAsRead ? places : placesInDate(places, shown)
  return [...new Set(found)].filter((place) => place < shown.length).toSorted((left, right) => left - right)
}

const mostLikely = 3

/** What the character at a place may be, what stands there first: other sources and the recogniser's second thoughts. */
export function likelyCharacters({ field, shown }: { field: Field; shown: string }, place: number): string[] {
  const alike = field.readings.filter(({ source, text }) => source !== 'person' && text.length === shown.length)
  const others = alike.flatMap(({ text, characters }) => [
    text.charAt(place),
    ...(characters[place]?.candidates ?? []).map((candidate) => candidate.text),
  ])
  return [...new Set([shown.charAt(place), ...others])].slice(0, mostLikely)
}
