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
