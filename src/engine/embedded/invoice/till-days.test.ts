import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { tillDays } from './till-days.ts'

const valuesOf = (text: string, isNamed = false): string[] => tillDays(text, isNamed).map(({ value }) => value)

test.each([
  '29/12/2031',
  '29-12-31',
  '29.12.31 10.45',
  '29 DEC 2031',
  '29DEC31',
  'Friday, December 29, 2031',
  'Dec-29-2031',
  '29 Dis 2031',
  '2031-12-29',
  '2031年12月29日',
  '12/29/2031 10:11',
  '29/12/203120:17',
  '29/12/3120:17',
  '29/12/20318:17:39 PM',
  '29 / 12 / 2031',
  'Date29/12/2031Time:20:17',
  '29/l2/2031',
  '29/12/2O3I',
  'Z9/12/2031',
  '29 0EC 2031',
  '29|12|2031',
  '29/12-2031',
  '29//12/2031',
  '29,12,2031',
  "29'12'31",
  '229/12/2031',
  '29/112/2031',
  '29/12/20031',
  '29/12/031',
  '29112/2031',
  '29/1212031',
  '29/122031',
  '29 12-31',
  '29 12 2031',
])('%s is a day', (text) => {
  expect(valuesOf(text)).toEqual(['2031-12-29'])
})

test.each(['20311229', '29122031', '29 12 31'])('%s is a day only beside a word that says so', (text) => {
  expect(valuesOf(text)).toEqual([])
  expect(valuesOf(text, true)).toEqual(['2031-12-29'])
})

test.each(['TEL 03-9012 3456', '12.50', '1 X 17.45 17.45', '31/02/2031', 'LOT 1851-A', '20:17:39', 'GST ID 000473792512'])(
  '%s is none',
  (text) => {
    expect(valuesOf(text)).toEqual([])
  },
)

it('says what had to be taken for something else, where it stands', () => {
  expect(tillDays('POS1 29/l2/2031', false)).toEqual([{ start: 5, end: 15, text: '29/12/2031', value: '2031-12-29', doubts: 1 }])
})

it('reads every day of two centuries in the usual forms', () => {
  const twoDigits = (number: number): string => String(number).padStart(2, '0')
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      const value = `${year}-${twoDigits(month)}-${twoDigits(day)}`
      for (const sign of ['/', '-', '.']) {
        expect(valuesOf(`${twoDigits(day)}${sign}${twoDigits(month)}${sign}${year}`)).toEqual([value])
        expect(valuesOf(`${year}${sign}${twoDigits(month)}${sign}${twoDigits(day)}`)).toEqual([value])
      }
    }),
  )
})
