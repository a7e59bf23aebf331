import { isoDate } from './calendar-date.ts'
import type { DateHint } from './date-hint.ts'
import { fromHijri } from './hijri-date.ts'
import { yearOfEra } from './japanese-era.ts'
import { latinDigits } from './latin-digits.ts'
import { monthOfName } from './month-names.ts'
import { noExpiry } from './no-expiry.ts'
import { thaiMonth } from './thai-month.ts'

type Match = readonly (string | undefined)[]
type Calendar = DateHint['calendar'] | 'gregorian'

interface Printed {
  year: string | undefined
  month: string | number | null | undefined
  day: string | undefined
}

/** Buddhist years are 543 ahead; nobody has a document of the years 2400 to 2700 of any other count. */
const buddhistFrom = 2400
/** Hijri years reach 1700 in the year 2271. */
const hijriBelow = 1700

function numberOf(part: string | number | null | undefined): number | null {
  return part === undefined || part === null || part === '' ? null : Number(part)
}

/** ISO date of what is printed, in the calendar of the document. */
function dateOf({ year: printed, month: printedMonth, day: printedDay }: Printed, calendar: Calendar): string | null {
  const [year, month, day] = [Number(printed), numberOf(printedMonth), numberOf(printedDay)]
  if (printedMonth === null) return null
  if (calendar === 'hijri' && year < hijriBelow) return month === null || day === null ? null : fromHijri(year, month, day)
  if (calendar === 'buddhist' && year >= buddhistFrom) return isoDate({ year: year - 543, month, day })
  if (calendar === 'republic-of-china' && year < 1000) return isoDate({ year: year + 1911, month, day })
  return isoDate({ year, month, day })
}

function ofEra([, era = '', year = '', month, day]: Match): string | null {
  if (/^(?:中華|中华)?民[國国]$/u.test(era)) {
    return dateOf({ year: year === '元' ? '1' : year, month, day }, 'republic-of-china')
  }
  const found = yearOfEra(era.toUpperCase(), year)
  if (found === null) return null
  const date = dateOf({ year: String(found.year), month, day }, 'gregorian')
  return date === null || date < found.from.slice(0, date.length) ? null : date
}

/** A year of two digits as the one of the hundred years from a first one that ends so. */
function fullYear(year = '', from = 2000): string {
  if (year.length !== 2) return year
  const ofCentury = from - (from % 100) + Number(year)
  return String(ofCentury < from ? ofCentury + 100 : ofCentury)
}

interface Way {
  form: RegExp
  /** Holds only for documents whose hint says so. */
  only?: (hint: DateHint) => boolean
  read: (match: Match, hint: DateHint) => string | null
}

const sign = String.raw`[./\s-]{1,3}`

/** Ways of writing a date; the first that fits decides. */
const ways: readonly Way[] = [
  {
    // 63/08/12, 0630812: years of the Republic of China
    form: new RegExp(String.raw`^(\d{2,3})(?:${sign}(\d{1,2})${sign}|(\d\d))(\d{1,2})$`, 'u'),
    only: ({ calendar }) => calendar === 'republic-of-china',
    read: ([, year, month, close, day], { calendar }) => dateOf({ year, month: month ?? close, day }, calendar),
  },
  {
    form: new RegExp(String.raw`^(\d{1,2})${sign}(\d{2}|\d{4})$`, 'u'),
    only: ({ order }) => order === 'month-and-year',
    read: ([, month, year], { shortYearsFrom }) => dateOf({ year: fullYear(year, shortYearsFrom), month, day: undefined }, 'gregorian'),
  },
  {
    form: new RegExp(String.raw`^(\d{1,2})${sign}(\d{1,2})${sign}(\d{2})$`, 'u'),
    only: ({ shortYearsFrom }) => shortYearsFrom !== undefined,
    read: ([, day, month, year], { shortYearsFrom }) => dateOf({ year: fullYear(year, shortYearsFrom), month, day }, 'gregorian'),
  },
  {
    // Dots are of places that write the day first.
    form: /^(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})$/u,
    only: ({ order }) => order === 'month-first',
    read: ([, month, day, year], { calendar }) => dateOf({ year, month, day }, calendar),
  },
  {
    form: /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u,
    read: ([, year, month, day], { calendar }) => dateOf({ year, month, day }, calendar),
  },
  { form: /^(\d{4})(\d\d)(\d\d)$/u, read: ([, year, month, day], { calendar }) => dateOf({ year, month, day }, calendar) },
  {
    form: new RegExp(String.raw`^(\d{4})${sign}(\d{1,2})${sign}(\d{1,2})(\s?(?:هـ?|AH|H))?$`, 'iu'),
    read: ([, year, month, day, hijri], { calendar }) => dateOf({ year, month, day }, hijri ? 'hijri' : calendar),
  },
  {
    form: new RegExp(String.raw`^(\d{1,2})${sign}(\d{1,2})${sign}(\d{4})(\s?(?:هـ?|AH|H))?$`, 'iu'),
    read: ([, day, month, year, hijri], { calendar }) => dateOf({ year, month, day }, hijri ? 'hijri' : calendar),
  },
  {
    form: new RegExp(String.raw`^(\d{1,2})${sign}(\d{4})$`, 'u'),
    read: ([, month, year], { calendar }) => dateOf({ year, month, day: undefined }, calendar),
  },
  {
    form: new RegExp(String.raw`^(\d{4})${sign}(\d{1,2})$`, 'u'),
    read: ([, year, month], { calendar }) => dateOf({ year, month, day: undefined }, calendar),
  },
  {
    // 1974年8月12日, and without the sign of the era where the document counts so
    form: /^(\d{1,4})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号號]?)?$/u,
    read: ([, year = '', month, day], { calendar }) =>
      year.length === 4 || calendar === 'republic-of-china' ? dateOf({ year, month, day }, calendar) : null,
  },
  {
    // 民國63年8月12日, 昭和49年8月12日, H31.4.30
    form: /^((?:中華|中华)?民[國国]|[明大昭平令]\p{Script=Han}|[MTSHR])\s?(\d{1,3}|元)\s?[年./-]\s?(\d{1,2})\s?(?:[月./-]\s?(\d{1,2})?\s?日?)$/iu,
    read: ofEra,
  },
  {
    // 12 ส.ค. 2517
    form: /^(\d{1,2})?\s?([\u0e01-\u0e4e][\u0e01-\u0e4e.\s]{1,14}?)\s?(?:พ\.?\s?ศ\.?)?\s?(\d{4})$/u,
    read: ([, day, word = '', year]) => dateOf({ year, month: thaiMonth(word), day }, 'buddhist'),
  },
  {
    // 12 Aug 1974, 12. August 1974, 12 AUG/AOÛT 1974
    form: /^(?:(\d{1,2})(?:st|nd|rd|th)?[.\s/-]*)?(\p{L}{3,10})\.?(?:\s*\/\s*\p{L}{3,10}\.?)?[\s,./-]*(\d{4})$/iu,
    read: ([, day, word = '', year], { calendar }) => dateOf({ year, month: monthOfName(word), day }, calendar),
  },
  {
    // 12 Aug 74
    form: /^(\d{1,2})(?:st|nd|rd|th)?[.\s/-]*(\p{L}{3,10})\.?[\s,./'’-]*(\d{2})$/iu,
    only: ({ shortYearsFrom }) => shortYearsFrom !== undefined,
    read: ([, day, word = '', year], { shortYearsFrom, calendar }) =>
      dateOf({ year: fullYear(year, shortYearsFrom), month: monthOfName(word), day }, calendar),
  },
  {
    form: /^(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu,
    read: ([, word = '', day, year], { calendar }) => dateOf({ year, month: monthOfName(word), day }, calendar),
  },
]

const endlessWords =
  /^(?:no expiry|长期(?:有效)?|長期(?:有效)?|永久(?:有效)?|ตลอดชีพ|seumur hidup|lifetime|permanent|indefinite|indéfini|unbegrenzt|unbefristet)$/iu

/** One kind of spaces, digits and signs; nothing that brackets, a time, a word of validity or issue, or an era beside the year adds. */
function tidyDate(text: string): string {
  return latinDigits(text.normalize('NFKC'))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\((?:明治|大正|昭和|平成|令和)[^)]*\)/gu, '')
    .replace(/\s*(?:生|まで有効)$/u, '')
    .replace(/(?<=日)\s*(?:\([^()]{1,6}\))?\s*(?:[初補补換换]發|[補补換换]发)$/u, '')
    .replace(/^\s*\(([^()]*)\)\s*$/u, '$1')
    .replace(/(?:(?<=\d)[\sT]+|(?<=日)\s*)\d{1,2}\s?(?::\d\d(?::\d\d)?|[时時]\s?\d{1,2}\s?分?(?:\s?\d{1,2}\s?秒)?)$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A printed or typed date as ISO `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or that there is no end; null when it is none. */
export function readDate(text: string, hint: DateHint = {}): string | null {
  const tidy = tidyDate(text)
  if (hint.endless === true && endlessWords.test(tidy)) return noExpiry
  for (const { form, only, read } of ways) {
    const match = only?.(hint) === false ? null : form.exec(tidy)
    if (match !== null) return read(match, hint)
  }
  return null
}
