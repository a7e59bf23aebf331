import type { FieldState } from '#domain/field-state.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import type { Review } from '../review.ts'
import type { Words } from './words.ts'

/** A sentence with the sign that stands before it. */
interface ReadyLine {
  state: FieldState
  text: string
}

/** What is said where nothing is left to settle: what verifying takes along unproven, then how all the rest stands. */
export function readyWords({ fields: all, rows, lines, acceptedByVerifying: accepted }: Review, words: Words): ReadyLine[] {
  if (lines.length > 0) return [{ state: 'look', text: words.say('review.text.allSettled') }]
  const isByPerson = rows.some(({ field }) => field.state === 'verified')
  const state = isByPerson ? 'verified' : 'proven'
  const portrait = all.some(({ key }) => key === 'portrait') ? ` ${words.say('review.lookAtPortrait')}` : ''
  if (accepted.length === 0) return [{ state, text: words.say(isByPerson ? 'review.allSettled' : 'review.allProven') + portrait }]
  const fields = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(namesOf(accepted, words))
  return [
    { state: 'look', text: words.say('review.acceptedByVerifying', { fields, count: accepted.length }) },
    { state, text: words.say(isByPerson ? 'review.restSettled' : 'review.restProven') + portrait },
  ]
}

/** Fields by their names, cells by their columns: `item of 12 lines`. */
function namesOf(keys: readonly string[], words: Words): string[] {
  const columns = keys.flatMap((key) => placeOfCellKey(key)?.column ?? [])
  const fields = keys.filter((key) => placeOfCellKey(key) === null)
  const ofColumn = (column: string): string => {
    const count = columns.filter((each) => each === column).length
    return words.say('review.lines.ofColumn', { column: words.say(`column.${column}`, {}, column), count })
  }
  return [...fields.map(words.field), ...[...new Set(columns)].map(ofColumn)]
}
