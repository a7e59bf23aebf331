import { monthOfName } from '#domain/formats/month-names.ts'
import type { PrintMatcher } from './match.ts'
import { textOfRun, type PrintedText } from './printed-text.ts'

/**
 * A day in any usual print: `12 AUG / AOÛT 1974`, `12.08.1974`, `12 08 74`, `1974-08-12`, `Aug 12, 1974`. Where month
 * and day are both numbers the day stands first or the year does. Partial dates are not looked for.
 * @param expected ISO date.
 */
export function matchDate(expected: string): PrintMatcher {
  const [year = '', month = '', day = ''] = expected.split('-')
  const forms = day === '' ? [] : dateForms({ year, month, day })
  return (text) => {
    const whole = textOfRun(text, { start: 0, end: text.characters.length })
    for (const form of forms) {
      for (const match of whole.matchAll(form)) {
        if (!namesMonth(match.slice(1), Number(month))) continue
        return { ...runOf(text, match.index, match[0].length), value: expected, likeness: 'same' }
      }
    }
    return null
  }
}

function dateForms({ year, month, day }: { year: string; month: string; day: string }): RegExp[] {
  const d = `0?${Number(day)}`
  const m = `0?${Number(month)}`
  const y = `(?:${year}|${year.slice(2)})`
  const gap = String.raw`[\s./,\-]*`
  const word = String.raw`(\p{L}{3,10})`
  const words = `${word}${gap}(?:${word}${gap}){0,2}`
  const forms = [
    `${d}${gap}${words}${y}`,
    `${words}${d}${gap}${year}`,
    String.raw`${d}[\s./\-]+${m}[\s./\-]+${y}`,
    String.raw`${year}[\s./\-]+${m}[\s./\-]+${d}`,
    `${day}${gap}${month}${gap}${year}`,
  ]
  return forms.map((form) => new RegExp(String.raw`(?<!\d)${form}(?!\d)`, 'giu'))
}

/** All month names that stand in the date, in one language or several, must be of its month; numbers have none. */
function namesMonth(words: readonly (string | undefined)[], month: number): boolean {
  const named = words.flatMap((word) => (word === undefined ? [] : [monthOfName(word)]))
  return named.length === 0 || named.some((each) => each === month)
}

/** From places in the joined text to indices of characters; both agree but for characters of two code units. */
function runOf({ characters }: PrintedText, from: number, length: number): { start: number; end: number } {
  let position = 0
  let start = 0
  let end = characters.length
  characters.forEach((character, index) => {
    if (position <= from) start = index
    position += character.text.length
    if (position >= from + length) end = Math.min(end, index + 1)
  })
  return { start, end }
}
