import { calendarDate } from '../formats/calendar-date.ts'
import { maskedCardNumber } from '../formats/card-number.ts'
import { countryName } from '../formats/country.ts'

/** How a value is written into a file; `as-text` keeps spreadsheets from taking it for a number. */
export type WrittenAs =
  | 'as-it-is'
  | 'date-iso'
  | 'date-dots'
  | 'date-slashes'
  | 'upper-case'
  | 'no-spaces'
  | 'country-name'
  | 'as-text'
  | 'masked'
  | 'whole'

/** Day first: `12.08.1974`; what is no date stays as it is. */
function dayFirst(value: string, sign: string): string {
  return calendarDate(value) === null ? value : value.split('-').toReversed().join(sign)
}

const writers: Readonly<Record<WrittenAs, (value: string) => string>> = {
  'as-it-is': (value) => value,
  'date-iso': (value) => value,
  'date-dots': (value) => dayFirst(value, '.'),
  'date-slashes': (value) => dayFirst(value, '/'),
  'upper-case': (value) => value.toUpperCase(),
  'no-spaces': (value) => value.replace(/\s+/gu, ''),
  'country-name': (value) => countryName(value, 'en') ?? value,
  'as-text': (value) => value,
  masked: maskedCardNumber,
  whole: (value) => value,
}

/** One value as it stands in the file. */
export function writeValue(value: string, writtenAs: WrittenAs): string {
  return writers[writtenAs](value)
}
