import type { FieldKind } from '#domain/document-type.ts'
import { calendarDate } from '#domain/formats/calendar-date.ts'
import { monthOfName } from '#domain/formats/month-names.ts'
import type { Reason } from '#domain/outcome.ts'

interface TypedDay {
  day: number
  month: number
  year: number
}

/** The day, month and year that a person meant, in the order that people write them; null when it is none of these. */
function typedDay(text: string): TypedDay | null {
  const named = /^(\d{1,2})[.\s/-]*(\p{L}{3,10})\.?[\s/-]*(\d{4})$/u.exec(text)
  if (named !== null) {
    const month = monthOfName(named[2] ?? '')
    return month === null ? null : { day: Number(named[1]), month, year: Number(named[3]) }
  }
  const parts = text.split(/[\s./-]+/).map(Number)
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = parts
  if (parts.length !== 3 || parts.some((part) => !Number.isInteger(part))) return null
  return first > 999 ? { year: first, month: second, day: third } : { day: first, month: second, year: third }
}

function misfitOfDate(text: string): Reason {
  const typed = typedDay(text)
  if (typed === null || typed.year < 1000) return { code: 'date', values: {} }
  if (typed.month < 1 || typed.month > 12) return { code: 'month', values: { month: String(typed.month) } }
  const isLeapDay = typed.month === 2 && typed.day === 29
  const values = { day: String(typed.day), month: String(typed.month), year: String(typed.year) }
  if (calendarDate(`${typed.year}`) === null) return { code: 'date', values: {} }
  return { code: isLeapDay ? 'leap-day' : 'day-of-month', values }
}

/** Why a text is no value of its kind, as a key under `review.misfit` and what it names. Call it where parsing gave null. */
export function sayMisfit(kind: FieldKind, text: string): Reason {
  const tidy = text.replace(/\s+/g, ' ').trim()
  if (kind === 'date') return misfitOfDate(tidy)
  return { code: kind, values: { text: tidy } }
}
