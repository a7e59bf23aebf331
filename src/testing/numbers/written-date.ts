/** ISO day as documents of different places print it. */
const ways = {
  dots: (day) => day.iso.split('-').toReversed().join('.'),
  slashes: (day) => day.iso.split('-').toReversed().join('/'),
  'month-first': ({ year, month, day }) => [month, day, year].join('/'),
  'month-and-year': ({ year, month }) => `${month}/${year.slice(2)}`,
  english: (day) => day.by('en-GB', { day: '2-digit', month: 'short', year: 'numeric' }).toUpperCase(),
  american: (day) => day.by('en-US', { dateStyle: 'long' }),
  chinese: ({ year, month, day }) => `${year}年${Number(month)}月${Number(day)}日`,
  'republic-of-china': ({ year, month, day }) => `民國${Number(year) - 1911}年${Number(month)}月${Number(day)}日`,
  'republic-of-china-signs': ({ year, month, day }) => [Number(year) - 1911, month, day].join('/'),
  japanese: (day) => day.by('ja-JP-u-ca-japanese', { dateStyle: 'long' }),
  thai: (day) => day.by('th-TH-u-ca-buddhist', { day: 'numeric', month: 'short', year: 'numeric' }),
  'thai-digits': (day) => day.by('th-TH-u-ca-buddhist-nu-thai', { dateStyle: 'long' }),
  buddhist: ({ year, month, day }) => [day, month, Number(year) + 543].join('/'),
  'arabic-digits': ({ year, month, day }) => inArabic([year, month, day].join('/')),
  hijri: (day) => day.hijri().join('/'),
  'hijri-arabic': (day) => `${inArabic(day.hijri().join('/'))} هـ`,
} as const satisfies Record<string, (day: Day) => string>

interface Day {
  iso: string
  year: string
  month: string
  day: string
  by: (locale: string, form: Intl.DateTimeFormatOptions) => string
  /** Year, month and day of Umm al-Qura. */
  hijri: () => string[]
}

function inArabic(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)))
}

function dayOf(iso: string): Day {
  const [year = '', month = '', day = ''] = iso.split('-')
  const at = new Date(`${iso}T00:00:00Z`)
  const writer = (locale: string, form: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })
  return {
    iso,
    year,
    month,
    day,
    by: (locale, form) => writer(locale, form).format(at),
    hijri: () => {
      const parts = writer('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
      return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '')
    },
  }
}

export type WayOfWritingDates = keyof typeof ways
export const waysOfWritingDates = Object.keys(ways).filter((way): way is WayOfWritingDates => way in ways)

export function writtenDate(iso: string, way: WayOfWritingDates): string {
  return ways[way](dayOf(iso))
}
