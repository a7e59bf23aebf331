import { expect, test } from 'vitest'
import { bareWord, searchWords, typedWords, wordsOfText } from './search-words.ts'

const documentType = {
  fields: {
    documentNumber: { kind: 'document-number', group: 'document', required: true, labels: [] },
    surname: { kind: 'name', group: 'holder', required: true, labels: [] },
  },
} as const

test.each([
  ['ERIKSSON, Anna-Maria', ['eriksson', 'annamaria', 'anna', 'maria']],
  ['Ångström', ['angstrom']],
  ['1974-08-12', ['19740812', '1974', '08', '12']],
  ['P<UTOERIKSSON<<ANNA', ['putoerikssonanna', 'p', 'utoeriksson', 'anna']],
  ['张三丰', ['张三丰']],
  [' - / ', []],
])('%s has the words %j', (text, words) => {
  expect(wordsOfText(text)).toEqual(words)
})

test('a number is found joined, however it was printed; a name only by its words', () => {
  const words = searchWords({ documentType, text: 'AB 12-34', values: { documentNumber: 'AB 12-34', surname: 'VAN DYK' } })
  expect(words).toContain('ab1234')
  expect(words).not.toContain('vandyk')
})

test('whatever stands in a value is found by each of its words as it is typed', () => {
  for (const value of ['L898902C3', "O'Brien", 'AB 12-34', 'Straße 5', 'Müller-Lüdenscheidt']) {
    const words = searchWords({ documentType: null, text: value, values: {} })
    for (const word of typedWords(value)) expect(words).toContain(word)
  }
})

test('signs alone are no word', () => {
  expect([typedWords('% _ -'), bareWord('…')]).toEqual([[], ''])
})
