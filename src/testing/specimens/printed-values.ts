import type { PrintedValues } from './layout.ts'
import type { SpecimenPerson } from './specimen-person.ts'

const months = [
  'JAN',
  'FEB / FÉV',
  'MAR',
  'APR / AVR',
  'MAY / MAI',
  'JUN / JUIN',
  'JUL / JUIL',
  'AUG / AOÛ',
  'SEP',
  'OCT',
  'NOV',
  'DEC / DÉC',
]

const peoples: Readonly<Record<string, string>> = {
  UTO: 'UTOPIAN',
  D: 'GERMAN',
  NLD: 'DUTCH',
  FRA: 'FRENCH',
  SWE: 'SWEDISH',
  CHN: 'CHINESE',
  BRA: 'BRAZILIAN',
  KEN: 'KENYAN',
  XXA: 'STATELESS',
  EUE: 'EUROPEAN UNION',
}

/** `12 AUG / AOÛ 1974`; what is not known of a date is not printed (Doc 9303 part 3, 3.8). */
function printedDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day, name, year].filter((part) => part !== undefined).join(' ')
}

/** What is printed in the visual zone, by field. */
export function printedValues(person: SpecimenPerson): PrintedValues {
  return {
    issuingState: person.issuingState,
    documentNumber: person.documentNumber,
    surname: person.surname.toLocaleUpperCase('en'),
    givenNames: person.givenNames.toLocaleUpperCase('en'),
    nationality: peoples[person.nationality] ?? person.nationality,
    dateOfBirth: printedDate(person.dateOfBirth),
    sex: person.sex,
    placeOfBirth: person.placeOfBirth.toLocaleUpperCase('en'),
    dateOfIssue: printedDate(person.dateOfIssue),
    dateOfExpiry: printedDate(person.dateOfExpiry),
    personalNumber: person.personalNumber,
    validFrom: printedDate(person.dateOfIssue),
    authority: 'MINISTRY OF FICTION',
    placeOfIssue: 'PORT-CLAIR',
  }
}
