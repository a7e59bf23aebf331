const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lastDayOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

interface CalendarDate {
  year: number
  month: number | null
  day: number | null
}

function partOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function exists({ year, month, day }: CalendarDate): boolean {
  if (month === null) return day === null
  if (month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= lastDayOf(year, month))
}

/** The parts of ISO `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when there is no such date. */
export function calendarDate(value: string): CalendarDate | null {
  const match = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value)
  if (match === null) return null
  const date = { year: Number(match[1]), month: partOf(match[2]), day: partOf(match[3]) }
  return exists(date) ? date : null
}

/** ISO date of parts; null when there is no such date. */
export function isoDate({ year, month, day }: CalendarDate): string | null {
  const parts = [String(year).padStart(4, '0')]
  if (month !== null) parts.push(twoDigits(month))
  if (month !== null && day !== null) parts.push(twoDigits(day))
  const value = parts.join('-')
  return calendarDate(value) === null ? null : value
}

/** First and last day that an ISO date, whole or partial, can mean. Comparable as text. */
export function daySpan(value: string): { first: string; last: string } | null {
  const date = calendarDate(value)
  if (date === null) return null
  const { year, month, day } = date
  if (day !== null) return { first: value, last: value }
  if (month !== null) return { first: `${value}-01`, last: `${value}-${lastDayOf(year, month)}` }
  return { first: `${value}-01-01`, last: `${value}-12-31` }
}

/** The same day some years on, comparable as text though 29 February may come out of it. */
export function yearsOn(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}
