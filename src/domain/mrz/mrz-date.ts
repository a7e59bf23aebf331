import { calendarDate } from '../formats/calendar-date.ts'

/** Which dates a two-digit year can mean. */
export type MrzDateKind = 'birth' | 'expiry' | 'issue-month'

/** The first edition of Doc 9303 is of 1980: nothing with a machine-readable zone ran out before. */
const firstExpiryYear = 1981
const longestValidityYears = 20

function isUnknown(part: string): boolean {
  return part === '<<' || part === '00'
}

/** The latest year of this century or an earlier one whose last two digits are these and that is no later than `latest`. */
function latestYear(twoDigits: number, latest: number): number {
  return latest - ((((latest - twoDigits) % 100) + 100) % 100)
}

/**
 * The four-digit year.
 * Births and issues: the latest that is not in the future, so births lie at most 120 years back for all ages below 100.
 * Expiries: the latest up to 20 years ahead; an expiry that would then lie before 1981 is one of the far future,
 * as on cards given for life to old holders.
 */
function yearOf(twoDigits: number, monthAndDay: string, { kind, today }: { kind: MrzDateKind; today: string }): number {
  const thisYear = Number(today.slice(0, 4))
  if (kind === 'expiry') {
    const year = latestYear(twoDigits, thisYear + longestValidityYears)
    return year < firstExpiryYear ? year + 100 : year
  }
  const year = latestYear(twoDigits, thisYear)
  const isLater = year === thisYear && monthAndDay > today.slice(4, 4 + monthAndDay.length)
  return isLater ? year - 100 : year
}

function monthAndDayOf(text: string): string | null {
  const month = text.slice(2, 4)
  const day = text.slice(4, 6)
  const dayIsOpen = day === '' || isUnknown(day)
  if (isUnknown(month)) return dayIsOpen ? '' : null
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return null
  if (dayIsOpen) return `-${month}`
  return /^\d\d$/.test(day) ? `-${month}-${day}` : null
}

/**
 * `YYMMDD` (or `YYMM`) of a machine-readable zone as ISO `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where the rest is
 * unknown (fillers or zeros, ICAO 9303 part 3, 4.8); null when there is no such day.
 * @param today ISO date; decides the century.
 */
export function mrzDate(text: string, kind: MrzDateKind, today: string): string | null {
  const monthAndDay = monthAndDayOf(text)
  if (!/^\d\d/.test(text) || monthAndDay === null || !/^\d{4}-\d\d-\d\d$/.test(today)) return null
  const year = yearOf(Number(text.slice(0, 2)), monthAndDay, { kind, today })
  const value = `${year}${monthAndDay}`
  return calendarDate(value) === null ? null : value
}
