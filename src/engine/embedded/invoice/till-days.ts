import { isoDate } from '#domain/formats/calendar-date.ts'
import { monthOfName } from '#domain/formats/month-names.ts'
import { dateRepaired } from '../fields/look-alikes.ts'

/** A day as a till prints it, in code units of a text. */
export interface TillDay {
  start: number
  end: number
  /** As it has to be read, as long as it is printed. */
  text: string
  /** ISO date. */
  value: string
  /** How much had to be taken for something else; 0 where it stands as it should. */
  doubts: number
}

interface Form {
  form: RegExp
  doubts: number
  /** Figures that may be anything else: a day only beside a word that says so. */
  isBare?: true
}

/** Not in the middle of a number, nor behind a letter that is a figure misread: `Z9/12/2031`. */
const before = String.raw`(?<![\d/.-])(?<![oqilzb|](?=\d\D))`
/** Of two or four digits, also with the time right behind: `25/12/20188:13`, `25/12/1820:17`. */
const year = String.raw`(?<y>20\d\d(?![\d:])|20\d\d(?=\d{1,2}[:.]\d\d)|19\d\d(?!\d)|\d\d(?![\doil|])|\d\d(?=\d{1,2}:\d\d))`
const longYear = String.raw`(?<y>20\d\d)(?!:)`
const signs = String.raw` ?[/.,\\|~_·•'’–—-]{1,2} ?`
const word = String.raw`(?<word>[\p{L}01]\p{L}{2,8})`
const space = String.raw`[ .,/'’-]{0,3}`
const nth = '(?:st|nd|rd|th)?'

function form(pattern: string, doubts: number): Form {
  return { form: new RegExp(pattern, 'giu'), doubts }
}

/** The ways in which days are printed, and in which such print is misread: the first that there is tells. */
const forms: readonly Form[] = [
  form(String.raw`${before}(?<d>\d{1,2}) ?(?<sign>[/.-]) ?(?<m>\d{1,2}) ?\k<sign> ?${year}`, 0),
  form(String.raw`${before}${longYear} ?(?<sign>[/.-]) ?(?<m>\d{1,2}) ?\k<sign> ?(?<d>\d{1,2})(?!\d\d?\k<sign>)`, 0),
  form(String.raw`(?<!\d)${longYear}年(?<m>\d{1,2})月(?<d>\d{1,2})日`, 0),
  form(String.raw`(?<!\d)(?<d>\d{1,2})${nth}${space}${word}${space}${year}`, 0),
  form(String.raw`(?<![\p{L}\d])${word}${space}(?<d>\d{1,2})${nth}[ ,./'’-]{1,3}${longYear}`, 0),
  form(String.raw`${before}${longYear}${space}${word}${space}(?<d>\d{1,2})(?!\d)`, 0),
  // Other signs, two of them or two for one.
  form(String.raw`${before}(?<d>\d{1,2})${signs}(?<m>\d{1,2})${signs}${year}`, 1),
  form(String.raw`${before}${longYear}${signs}(?<m>\d{1,2})${signs}(?<d>\d{1,2})(?!\d)`, 1),
  // A digit that was read twice, or the year's first one that was not.
  form(String.raw`${before}(?<d>\d{1,3})(?<sign>[/.-])(?<m>\d{1,3})\k<sign>(?<y>\d{2,5})(?![\d/.-])`, 2),
  // Another number right behind.
  form(String.raw`${before}(?<d>\d{1,2})(?<sign>[/.-])(?<m>\d{1,2})\k<sign>${longYear}`, 2),
  // A stroke that was taken for a figure, a sign that was not seen.
  form(String.raw`(?<!\d)(?<d>\d\d)[1l|](?<m>\d\d)[1l|/.-]${longYear}`, 2),
  form(String.raw`(?<!\d)(?<d>\d\d)[/.-](?<m>\d\d)[1l|]${longYear}`, 2),
  form(String.raw`${before}(?<d>\d\d) ?(?<m>\d\d)[/-] ?(?<y>20\d\d|\d\d)(?!\d)`, 2),
  form(String.raw`${before}(?<d>\d\d)[/-] ?(?<m>\d\d) ?${longYear}(?!\d)`, 2),
  form(String.raw`(?<!\d)(?<!\d )(?<d>\d\d) (?<m>\d\d) ${longYear}(?!\d)`, 3),
  { ...form(String.raw`(?<!\d)${longYear}(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)`, 3), isBare: true },
  { ...form(String.raw`(?<!\d)(?<d>[0-3]\d)(?<m>[01]\d)${longYear}(?!\d)`, 3), isBare: true },
  { ...form(String.raw`(?<!\d)(?<d>\d\d) (?<m>\d\d) (?<y>\d\d)(?!\d)`, 3), isBare: true },
]

/** Letters that a month's faint ones are taken for. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[0QD]/g, 'O'],
  [/[1L]/g, 'I'],
  [/[GE]/g, 'C'],
  [/U/g, 'V'],
]
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'].map(alike)

function alike(name: string): string {
  return lookAlikes.reduce((text, [letters, one]) => text.replace(letters, one), name.toUpperCase())
}

/** The days that a row of a till's print tells; `isNamed`: a word on it says that there is one. */
export function tillDays(printed: string, isNamed: boolean): TillDay[] {
  const readings = [
    { text: printed, more: 0 },
    { text: dateRepaired(printed), more: 1 },
  ]
  for (const { form: way, doubts, isBare } of forms) {
    if (isBare && !isNamed) continue
    for (const { text, more } of readings) {
      const found = [...text.matchAll(way)].flatMap(({ 0: written, index, groups = {} }): TillDay[] => {
        const value = dayOf(groups)
        return value === null ? [] : [{ start: index, end: index + written.length, text: written, value, doubts: doubts + more }]
      })
      if (found.length > 0) return found
    }
  }
  return []
}

function dayOf({ d, m, y, word: name }: Readonly<Record<string, string | undefined>>): string | null {
  const [day, year4] = [ofTwo(d), yearOf(y ?? '')]
  const month = name === undefined ? ofTwo(m) : monthOf(name)
  if (day === null || month === null || year4 === null) return null
  const isMonthFirst = name === undefined && month > 12 && day <= 12
  return isoDate(isMonthFirst ? { year: year4, month: day, day: month } : { year: year4, month, day })
}

function monthOf(name: string): number | null {
  const index = months.indexOf(alike(name))
  return monthOfName(name) ?? (index < 0 ? null : index + 1)
}

function ofTwo(digits = ''): number | null {
  const own = digits.length > 2 ? withoutTwin(digits) : digits
  return own === null || own.length > 2 ? null : Number(own)
}

function yearOf(digits: string): number | null {
  if (digits.length === 2) return 2000 + Number(digits)
  const own = digits.length === 5 ? withoutTwin(digits) : digits.length === 3 && digits.startsWith('0') ? `2${digits}` : digits
  return own?.length === 4 && /^(?:19|20)/.test(own) ? Number(own) : null
}

/** `005` as 05: of two like digits beside each other one. */
function withoutTwin(digits: string): string | null {
  const twin = /(\d)\1/.exec(digits)
  return twin && digits.slice(0, twin.index) + digits.slice(twin.index + 1)
}
