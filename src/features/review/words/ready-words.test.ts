import { expect, it } from 'vitest'
import { toldReview } from '../told-review.test-suite.ts'
import { readyWords } from './ready-words.ts'
import { makeWords } from './words.ts'

/** A catalogue that says which text it was asked for, and with what in it. */
const words = makeWords((key, values = {}) => [key, ...Object.values(values)].join(' '), 'en')

it('says that everything is proven only where it is', () => {
  expect(readyWords(toldReview(), words)).toEqual([{ state: 'proven', text: 'review.allProven review.lookAtPortrait' }])
  const alone = toldReview({ print: { placeOfBirth: 'ZENITH', authority: 'MINISTRY OF FICTION' } })
  expect(alone.openMatters).toEqual([])
  expect(readyWords(alone, words)).toEqual([
    { state: 'look', text: 'review.acceptedByVerifying field.authority and field.placeOfBirth 2' },
    { state: 'proven', text: 'review.restProven review.lookAtPortrait' },
  ])
})

it('names nothing that a person settled', () => {
  const settled = toldReview({ print: { placeOfBirth: 'ZENITH' }, edits: [{ field: 'placeOfBirth', value: 'ZENITH', how: 'confirmed' }] })
  expect(readyWords(settled, words)).toEqual([{ state: 'verified', text: 'review.allSettled review.lookAtPortrait' }])
})
