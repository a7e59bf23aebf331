import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partDistance, sharedWords } from './count-text.ts'
import { scoreText } from './score-text.ts'

const receipt = { id: 'one', set: 'receipts', tags: [], strings: ['TOTAL  RM 14.10', 'CASH', '1 X', 'CASH'] } as const
const invoice = { id: 'two', set: 'zh-text', tags: [], strings: ['开票日期：2010年11月18日', '¥5999.00'] } as const

test('all print in one piece is at no distance, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, needle, after) => {
      expect(partDistance(needle, before + needle + after)).toBe(0)
    }),
  )
})

test.each([
  ['TOTAL', 'SUBT0TAL', 1],
  ['TOTAL', 'SUB TOAL', 1],
  ['TOTAL', 'TOOTAL', 1],
  ['TOTAL', '', 5],
  ['TOTAL', 'xyz', 5],
])('%s in "%s" is %i letters off', (needle, text, distance) => {
  expect(partDistance(needle, text)).toBe(distance)
})

test('a word counts as often as it was read', () => {
  expect(sharedWords(['A', 'A', 'B'], ['A', 'C', 'A', 'A'])).toBe(2)
  expect(sharedWords(['A', 'A'], ['A'])).toBe(1)
})

test('a page that is read as it stands scores full marks, order and breaks making no difference', () => {
  expect(scoreText(receipt, ['cash', '1 x TOTAL RM 14.10', 'CASH'])).toMatchObject({
    characters: { right: 19, all: 19 },
    found: { right: 3, all: 3 },
    wordRecall: { right: 7, all: 7 },
    wordPrecision: { right: 7, all: 7 },
    missed: [],
  })
})

test('a lost space costs words, not letters; a wrong letter costs its line', () => {
  const { characters, found, wordRecall, wordPrecision, missed } = scoreText(receipt, ['TOTALRM 14.10', 'CA5H', '1 X'])
  expect(characters).toEqual({ right: 17, all: 19 })
  expect(found).toEqual({ right: 1, all: 3 })
  expect(wordRecall).toEqual({ right: 3, all: 7 })
  expect(wordPrecision).toEqual({ right: 3, all: 5 })
  expect(missed).toEqual([
    { text: 'CASH', distance: 1 },
    { text: 'CASH', distance: 1 },
  ])
})

test('a page that was not read scores nothing', () => {
  expect(scoreText(receipt, [])).toMatchObject({
    characters: { right: 0 },
    found: { right: 0, all: 3 },
    wordPrecision: { right: 0, all: 0 },
  })
})

test('the width of Chinese signs, spaces and points make no difference', () => {
  const score = scoreText(invoice, ['开票日期:2010年 11月18日', '￥5999、00'])
  expect(score).toMatchObject({ found: { right: 2, all: 2 }, characters: { right: 23, all: 23 }, wordRecall: null })
})
