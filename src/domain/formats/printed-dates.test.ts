import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WayOfWritingDates, waysOfWritingDates, writtenDate } from '#testing/numbers/written-date.ts'
import type { DateHint } from './date-hint.ts'
import { dateSpan } from './date-span.ts'
import { formatOfField } from './format-of-field.ts'
import { latinDigits } from './latin-digits.ts'
import { readDate } from './read-date.ts'

const anyDay = fc.date({ min: new Date('1930-01-01'), max: new Date('2075-12-31'), noInvalidDate: true })

function iso(day: Date): string {
  return day.toISOString().slice(0, 10)
}

describe('dates that say of themselves how they count', () => {
  it.each([
    ['1974年8月12日', '1974-08-12'],
    ['1974 年 08 月 12 日', '1974-08-12'],
    ['1974年8月', '1974-08'],
    ['１９７４．０８．１２', '1974-08-12'],
    ['19740812', '1974-08-12'],
    ['2020年01月02日 12:30:00', '2020-01-02'],
    ['2020年1月2日8时30分', '2020-01-02'],
    ['民國63年8月12日', '1974-08-12'],
    ['中華民國 113 年 2 月 29 日', '2024-02-29'],
    ['民國112年2月29日', null],
    ['昭和49年8月12日', '1974-08-12'],
    ['昭和49年08月12日生', '1974-08-12'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和元年4月30日', null],
    ['平成35年10月01日まで有効', '2023-10-01'],
    ['2024年(令和06年)06月01日まで有効', '2024-06-01'],
    ['大正15年1月1日', '1926-01-01'],
    ['明治45年7月29日', '1912-07-29'],
    ['H31.4.30', '2019-04-30'],
    ['S63/1/7', '1988-01-07'],
    ['令和6年', null],
    ['12 ส.ค. 2517', '1974-08-12'],
    ['12 สิงหาคม 2517', '1974-08-12'],
    ['๑๒ ส.ค. ๒๕๑๗', '1974-08-12'],
    ['12 สิงหาคม พ.ศ. 2517', '1974-08-12'],
    ['31 ก.พ. 2517', null],
    ['1445/01/01 هـ', '2023-07-19'],
    ['١٤٤٥/٠١/٠١ هـ', '2023-07-19'],
    ['01/09/1446 H', '2025-03-01'],
    ['12 Ogos 1974', '1974-08-12'],
    ['12 Agustus 1974', '1974-08-12'],
    ['12 Desember 1974', '1974-12-12'],
    ['12 maj 1974', '1974-05-12'],
    ['٢٠٢٢/٠٣/١٤', '2022-03-14'],
    ['٢٠١٥/٠٣', '2015-03'],
    ['2015/13', null],
    ['12/08/1974 00:00', '1974-08-12'],
    ['长期', null],
  ])('%s is %s', (text, value) => {
    expect(readDate(text)).toBe(value)
  })
})

describe('dates of documents that are known to count otherwise', () => {
  it.each<[DateHint, string, string | null]>([
    [{ calendar: 'buddhist' }, '12/08/2517', '1974-08-12'],
    [{ calendar: 'buddhist' }, '12 Aug. 1974', '1974-08-12'],
    [{ calendar: 'buddhist' }, '12 Aug 2517', '1974-08-12'],
    [{ calendar: 'buddhist' }, '29/02/2567', '2024-02-29'],
    [{ calendar: 'hijri' }, '1445/01/01', '2023-07-19'],
    [{ calendar: 'hijri' }, '01-01-1445', '2023-07-19'],
    [{ calendar: 'hijri' }, '2023-07-19', '2023-07-19'],
    [{ calendar: 'hijri' }, '1445/01/30', null],
    [{ calendar: 'hijri' }, '1445/13/01', null],
    [{ calendar: 'hijri' }, '1445', null],
    [{ calendar: 'republic-of-china' }, '63/08/12', '1974-08-12'],
    [{ calendar: 'republic-of-china' }, '063.08.12', '1974-08-12'],
    [{ calendar: 'republic-of-china' }, '0630812', '1974-08-12'],
    [{ calendar: 'republic-of-china' }, '113年2月29日', '2024-02-29'],
    [{ calendar: 'republic-of-china' }, '民國094年07月01日(北市)換發', '2005-07-01'],
    [{ calendar: 'republic-of-china' }, '民國 94 年 7 月 1 日（新北市）補發', '2005-07-01'],
    [{ calendar: 'republic-of-china' }, '民國94年7月1日起', null],
    [{ calendar: 'republic-of-china' }, '2024-02-29', '2024-02-29'],
    [{ order: 'month-first' }, '08/12/1974', '1974-08-12'],
    [{ order: 'month-first' }, '13/12/1974', null],
    [{ order: 'month-first' }, '08.12.1974', '1974-12-08'],
    [{ calendar: 'republic-of-china' }, '2024-02', '2024-02'],
    [{ calendar: 'republic-of-china' }, '2024', '2024'],
    [{ order: 'month-and-year' }, '08/27', '2027-08'],
    [{ order: 'month-and-year' }, '08/2027', '2027-08'],
    [{ order: 'month-and-year' }, '13/27', null],
    [{ order: 'month-and-year', shortYearsFrom: 1949 }, '(01-79)', '1979-01'],
    [{ order: 'month-and-year', shortYearsFrom: 1949 }, '(11-18)', '2018-11'],
    [{ shortYearsFrom: 1949 }, '15-09-03', '2003-09-15'],
    [{ shortYearsFrom: 1949 }, '18-06-87', '1987-06-18'],
    [{ shortYearsFrom: 1949 }, '01-01-48', '2048-01-01'],
    [{ shortYearsFrom: 1949 }, '01-01-49', '1949-01-01'],
    [{ shortYearsFrom: 1949 }, '31-02-03', null],
    [{ shortYearsFrom: 2000 }, '29DEC31', '2031-12-29'],
    [{ shortYearsFrom: 2000 }, '5-Mac-31', '2031-03-05'],
    [{ shortYearsFrom: 1949 }, '(01-79)', null],
    [{}, '15-09-03', null],
    [{ endless: true }, '长期', 'no expiry'],
    [{ endless: true }, 'SEUMUR HIDUP', 'no expiry'],
    [{ endless: true }, '2026.08.12', '2026-08-12'],
    [{ span: 'from' }, '2016.08.12-2026.08.12', '2016-08-12'],
    [{ span: 'until' }, '2016.08.12-2026.08.12', '2026-08-12'],
    [{ span: 'until', endless: true }, '2016.08.12-长期', 'no expiry'],
    [{ span: 'until' }, '2026.08.12', '2026-08-12'],
  ])('%o: %s is %s', (dates, text, value) => {
    const format = formatOfField({ kind: 'date', dates })
    expect(format.parse(text)).toBe(value)
    if (value === null) return
    expect(format.parse(value)).toBe(value)
    expect(format.possible(value)).toBe(true)
  })

  it('does not take a date that never comes for one that can be', () => {
    expect(formatOfField({ kind: 'date' }).possible('no expiry')).toBe(false)
  })
})

describe('spans of dates', () => {
  it.each([
    ['2016.08.12-2026.08.12', { from: '2016-08-12', until: '2026-08-12' }],
    ['2016-08-12 - 2026-08-12', { from: '2016-08-12', until: '2026-08-12' }],
    ['2016-08-12至2026-08-12', { from: '2016-08-12', until: '2026-08-12' }],
    ['2016年8月12日至长期', { from: '2016-08-12', until: 'no expiry' }],
    ['12 Aug 2016 to 11 Aug 2026', { from: '2016-08-12', until: '2026-08-11' }],
    ['2016-08-12', null],
    ['长期-2016.08.12', null],
    ['', null],
  ])('%s', (text, span) => {
    expect(dateSpan(text)).toEqual(span)
  })
})

describe('any day', () => {
  /** What the document has to say of its dates, where the print does not. */
  const hintsOf: Partial<Record<WayOfWritingDates, DateHint>> = {
    'month-first': { order: 'month-first' },
    'month-and-year': { order: 'month-and-year' },
    'republic-of-china-signs': { calendar: 'republic-of-china' },
    buddhist: { calendar: 'buddhist' },
    hijri: { calendar: 'hijri' },
  }

  it.each(waysOfWritingDates)('written as %s is read back', (way) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const value = iso(day)
        // Before 1356 (1937) engines know this calendar by calculation only, not all by the same.
        fc.pre(!way.startsWith('hijri') || value >= '1938')
        fc.pre(way !== 'month-and-year' || value >= '2000')
        expect(readDate(writtenDate(value, way), hintsOf[way])).toBe(way === 'month-and-year' ? value.slice(0, 7) : value)
      }),
    )
  })

  const hints: readonly DateHint[] = [
    {},
    { calendar: 'hijri' },
    { calendar: 'buddhist' },
    { calendar: 'republic-of-china', endless: true },
    { order: 'month-and-year' },
    { order: 'month-first', span: 'until' },
    { order: 'month-and-year', shortYearsFrom: 1949 },
  ]

  it('is read from any text without throwing, and stays what it is', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789./- 年月日元民國令和HSกพ.สหม') })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), signs), fc.constantFrom(...hints), (text, hint) => {
        const value = readDate(text, hint)
        if (value !== null) expect(readDate(value, hint)).toBe(value)
        expect(dateSpan(text, hint)).not.toBe(undefined)
      }),
      { numRuns: 500 },
    )
  })

  it('or month or year in its own form is read as itself, whatever the document', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom(...hints), (day, kept, dates) => {
        const value = iso(day).slice(0, kept)
        expect(formatOfField({ kind: 'date', dates }).parse(value)).toBe(value)
      }),
    )
  })
})

describe('digits', () => {
  it('of other scripts are digits', () => {
    expect(latinDigits('٠١٢٣٤٥٦٧٨٩ ۰۹ ๐๙ ０９ 123')).toBe('0123456789 09 09 09 123')
  })

  it('keep every text as long as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...latinDigits(text)]).toHaveLength([...text].length)
      }),
    )
  })
})
