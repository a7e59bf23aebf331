import { calendarDate, isoDate } from './calendar-date.ts'
import type { FieldFormat } from './format.ts'
import { monthOfName } from './month-names.ts'

type Parts = readonly (string | undefined)[]

function numbers(parts: Parts): number[] {
  return parts.flatMap((part) => (part === undefined ? [] : [Number(part)]))
}

function fromDayMonthYear(match: Parts): string | null {
  const [day = 0, month = 0, year = 0] = numbers(match.slice(1))
  return isoDate({ year, month, day })
}

function fromNamedMonth(day: string | undefined, word: string | undefined, year: string | undefined): string | null {
  const month = monthOfName(word ?? '')
  if (month === null) return null
  return isoDate({ year: Number(year), month, day: day === undefined ? null : Number(day) })
}

/** Ways of writing a date and how each is read; the first that fits decides. Day stands before month where both are numbers. */
const ways: readonly { form: RegExp; read: (match: Parts) => string | null }[] = [
  { form: /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/, read: ([whole = '']) => (calendarDate(whole) ? whole : null) },
  {
    form: /^(\d{4})[./\s-](\d{1,2})[./\s-](\d{1,2})$/,
    read: (match) => fromDayMonthYear([match[0], match[3], match[2], match[1]]),
  },
  { form: /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})$/, read: fromDayMonthYear },
  {
    form: /^(\d{1,2})[./\s-](\d{4})$/,
    read: ([, month, year]) => isoDate({ year: Number(year), month: Number(month), day: null }),
  },
  {
    // 12 Aug 1974, 12. August 1974, 12 AUG/AOÛT 1974
    form: /^(?:(\d{1,2})(?:st|nd|rd|th)?[.\s/-]*)?(\p{L}{3,10})\.?(?:\s*\/\s*\p{L}{3,10}\.?)?[\s,./-]*(\d{4})$/iu,
    read: ([, day, word, year]) => fromNamedMonth(day, word, year),
  },
  {
    form: /^(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu,
    read: ([, word, day, year]) => fromNamedMonth(day, word, year),
  },
]

function parse(typed: string): string | null {
  const tidy = typed.replace(/\s+/gu, ' ').trim()
  for (const { form, read } of ways) {
    const match = form.exec(tidy)
    if (match !== null) return read(match)
  }
  return null
}

const writers = new Map<string, Intl.DateTimeFormat | null>()

/** Making one costs a millisecond, so they are kept; null for what is no language. */
function writerOf(locale: string, precision: number): Intl.DateTimeFormat | null {
  const key = `${locale}/${precision}`
  const known = writers.get(key)
  if (known !== undefined) return known
  let made: Intl.DateTimeFormat | null = null
  try {
    made = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision > 1 ? { month: 'short' } : {}),
      ...(precision > 2 ? { day: 'numeric' } : {}),
    })
  } catch {
    made = null
  }
  writers.set(key, made)
  return made
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `12 Aug 1974`; in English the day always first, so that no one takes it for a month. */
function show(value: string, locale: string): string {
  const date = calendarDate(value)
  if (date === null) return value
  const { year, month, day } = date
  if (month === null) return String(year)
  if (locale.startsWith('en')) {
    return [day, englishMonths[month - 1], year].filter((part) => part !== null).join(' ')
  }
  const writer = writerOf(locale, day === null ? 2 : 3)
  return writer?.format(new Date(Date.UTC(year, month - 1, day ?? 1))) ?? value
}

/** Days as ISO `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the rest is not known. */
export const date: FieldFormat = {
  parse,
  show,
  same: (left, right) => left === right,
  possible: (value) => calendarDate(value) !== null,
}
