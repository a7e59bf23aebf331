import type { DocumentType } from '#domain/document-type.ts'
import type { FieldCandidate } from '../fields/field-candidate.ts'
import { placesOf } from '../fields/spaced-text.ts'
import type { PrintRow } from './print-row.ts'
import { textOfRow } from './text-of-row.ts'
import { tillDays } from './till-days.ts'

const named = /d[ao]t[ec](?!l)|tarikh|datum|fecha|日期/i
/** Days beside these are none of the sale. */
const others = /due|expir|valid|until|before|since|effective|birth|gst.*date|printed/i
const time = /\d\s?:\s?\d\d/
/** What a row says of its day, and what its place is worth. */
const [worthOfName, costOfOther, worthOfTime, costOfRow, costOfDoubt] = [2, 1.5, 0.5, 0.01, 0.5]
/** Score of a day that stands as it should: before what a label alone tells. */
const [sureScore, costOfDoubtful] = [3.3, 0.3]

/** The day of a receipt: a day beside a word that says so, else one with a time, else the first. */
export function offerDate(rows: readonly PrintRow[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  if (fields['issueDate'] === undefined) return []
  const found = rows.flatMap((row, index) => {
    const text = textOfRow(row)
    const isNamed = named.test(text.text)
    const told =
      (isNamed ? worthOfName : 0) -
      (others.test(text.text) ? costOfOther : 0) +
      (time.test(text.text) ? worthOfTime : 0) -
      costOfRow * index
    return tillDays(text.text, isNamed).map((day) => ({ day, text, worth: told - costOfDoubt * day.doubts }))
  })
  const [best] = found.toSorted((a, b) => b.worth - a.worth)
  const places = best && placesOf(best.text, best.day.start, best.day.end)
  if (!best || !places) return []
  const { value, doubts, ...part } = best.day
  const typed = { ...part, value, isCenturyInferred: false, fit: 1 }
  return [
    { field: 'issueDate', typed, text: best.text, ...places, how: 'anywhere', label: 0.4, score: sureScore - costOfDoubtful * doubts },
  ]
}
