import { expect, test } from 'vitest'
import { toldRecord } from '../told-review.test-suite.ts'
import { otherTypes } from './other-types.ts'

const typeGuesses = ['passport', 'visa-a', 'id-card-td1'].map((documentType) => ({ documentType, confidence: 0.5 }))

test('the next two guesses are offered, until a person has said what it is', () => {
  const record = { ...toldRecord(), documentType: 'passport', typeGuesses }
  expect(otherTypes(record)).toEqual(['visa-a', 'id-card-td1'])
  expect(otherTypes({ ...record, documentType: null })).toEqual(['passport', 'visa-a'])
  expect(otherTypes({ ...record, documentTypeFixed: true })).toEqual([])
  expect(otherTypes({ ...record, typeGuesses: [] })).toEqual([])
})
