import { isoDate } from './calendar-date.ts'

const millisecondsOfDay = 86_400_000

let writer: Intl.DateTimeFormat | null = null

/** Day, month and year of a day counted from 1970, as Umm al-Qura has them. */
function hijriParts(day: number): { year: number; month: number; day: number } {
  writer ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = writer.formatToParts(new Date(day * millisecondsOfDay))
  const numberOf = (type: 'year' | 'month' | 'day') => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
  return { year: numberOf('year'), month: numberOf('month'), day: numberOf('day') }
}

/** Days from 1970 to a date of the calculated Islamic calendar, which is a few days from Umm al-Qura at most. */
function roughDay(year: number, month: number, day: number): number {
  const epoch = 1_948_055 - 2_440_588
  return Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + day + epoch
}

/** How far the two calendars may be apart. */
const mostDaysApart = 3

/** ISO date of a day of Saudi Arabia's calendar, 1300 to 1600; null when that month has no such day. */
export function fromHijri(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1600) return null
  const rough = roughDay(year, month, day)
  for (let at = rough - mostDaysApart; at <= rough + mostDaysApart; at += 1) {
    const parts = hijriParts(at)
    if (parts.year === year && parts.month === month && parts.day === day) {
      const found = new Date(at * millisecondsOfDay)
      return isoDate({ year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() })
    }
  }
  return null
}
