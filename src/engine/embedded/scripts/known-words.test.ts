import { expect, test } from 'vitest'
import { idCardEgypt } from '#catalogue/identity/middle-east/id-card-egypt.document.ts'
import { knownWords, saysKnownWord } from './known-words.ts'

const words = knownWords([idCardEgypt])

test.each([
  ['as it stands', 'البطاقة سارية حتى'],
  ['with a letter wrong and digits beside it', 'البطاقةساربةحتى٠١١2٠١١7/11'],
  ['with a letter too many', 'البنطاقةساريةحتى٠٠١١.١9/1١'],
])('a label is known %s', (_, text) => {
  expect(saysKnownWord(text, words)).toBe(true)
})

test.each([
  ['short words', 'النوع الديانة المهنة'],
  ['what it makes of print upside down', 'ل01/5/1٠”>اومردج'],
])('%s are none', (_, text) => {
  expect(saysKnownWord(text, words)).toBe(false)
})
