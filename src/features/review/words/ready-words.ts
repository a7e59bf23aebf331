import type { FieldState } from '#domain/field-state.ts'
import type { Review } from '../review.ts'
import type { Words } from './words.ts'

/** A sentence with the sign that stands before it. */
interface ReadyLine {
  state: FieldState
  text: string
}

/** What is said where nothing is left to settle: what verifying takes along unproven, then how all the rest stands. */
export function readyWords({ rows, lines, acceptedByVerifying: accepted }: Review, words: Words): ReadyLine[] {
  if (lines.length > 0) return [{ state: 'look', text: words.say('review.text.allSettled') }]
  const isByPerson = rows.some(({ field }) => field.state === 'verified')
  const state = isByPerson ? 'verified' : 'proven'
  if (accepted.length === 0) return [{ state, text: words.say(isByPerson ? 'review.allSettled' : 'review.allProven') }]
  const fields = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(accepted.map(words.field))
  return [
    { state: 'look', text: words.say('review.acceptedByVerifying', { fields, count: accepted.length }) },
    { state, text: words.say(isByPerson ? 'review.restSettled' : 'review.restProven') },
  ]
}
