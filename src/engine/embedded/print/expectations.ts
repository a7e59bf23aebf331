import type { FieldKind, FieldSpec } from '#domain/document-type.ts'
import type { Reading } from '#domain/reading.ts'
import { matchDate } from './match-date.ts'
import { matchName } from './match-name.ts'
import { matchNumber } from './match-number.ts'
import { matchDocumentCode, matchNationality, matchSex, matchState } from './match-words.ts'
import type { PrintMatcher } from './match.ts'

/** A value of the machine-readable zone that should stand in the print too. */
export interface Expectation {
  field: string
  find: PrintMatcher
}

type MakeMatcher = (value: string, reading: Reading, names: readonly string[]) => PrintMatcher

function nameMatcher(expected: string, { notes }: Reading, names: readonly string[]): PrintMatcher {
  return matchName({ expected, mayBeCut: notes.includes('truncated'), names })
}

const matchers: Readonly<Record<string, MakeMatcher>> = {
  documentNumber: matchNumber,
  surname: nameMatcher,
  givenNames: nameMatcher,
  dateOfBirth: matchDate,
  dateOfExpiry: matchDate,
  personalNumber: matchNumber,
  nationality: matchNationality,
  issuingState: matchState,
  sex: matchSex,
  documentCode: matchDocumentCode,
}

/** What to look for in print, most telling first: single letters take what is left. */
export function expectationsOf(readings: readonly Reading[]): Expectation[] {
  const names = readings.flatMap(({ field, value }) => ((field === 'surname' || field === 'givenNames') && value !== null ? [value] : []))
  return Object.entries(matchers).flatMap(([field, make]) => {
    const reading = readings.find((each) => each.field === field && each.source === 'mrz')
    if (!reading?.value) return []
    return [{ field, find: make(reading.value, reading, names) }]
  })
}

const matchersByKind: Partial<Readonly<Record<FieldKind, MakeMatcher>>> = { 'document-number': matchNumber, name: nameMatcher }
/** A shorter number may stand on a page for something else. */
const leastOfNumber = 7

/**
 * What codes say, to be looked for in print where no label names it. Nobody prints look-alikes on purpose: only the same
 * counts, and what differs is left to the labels.
 */
export function expectationsOfCodes(readings: readonly Reading[], fields: Readonly<Record<string, FieldSpec>>): Expectation[] {
  const isName = (field: string): boolean => fields[field]?.kind === 'name'
  const names = readings.flatMap(({ field, value }) => (isName(field) && value !== null ? [value] : []))
  return readings.flatMap((reading): Expectation[] => {
    const { field, value } = reading
    const make = matchersByKind[fields[field]?.kind ?? 'text']
    if (!make || value === null || (!isName(field) && value.length < leastOfNumber)) return []
    const find = make(value, reading, names)
    return [{ field, find: (text) => ((match) => (match?.likeness === 'same' ? match : null))(find(text)) }]
  })
}
