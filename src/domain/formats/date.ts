import { calendarDate } from './calendar-date.ts'
import type { DateHint } from './date-hint.ts'
import { dateSpan } from './date-span.ts'
import type { FieldFormat } from './format.ts'
import { noExpiry } from './no-expiry.ts'
import { readDate } from './read-date.ts'

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
  parse: (typed) => readDate(typed),
  show,
  same: (left, right) => left === right,
  possible: (value) => calendarDate(value) !== null,
}

/** Days on documents with another calendar, another order or a span of two. */
export function dateAsPrinted(hint: DateHint): FieldFormat {
  const { span, endless } = hint
  return {
    ...date,
    parse: (typed) => {
      const whole = span === undefined ? null : dateSpan(typed, hint)
      return whole === null || span === undefined ? readDate(typed, hint) : whole[span]
    },
    possible: (value) => date.possible(value) || (endless === true && value === noExpiry),
  }
}
