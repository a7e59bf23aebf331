import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLinesOf } from '#domain/text/read-line.ts'
import { remoteLine } from '#domain/text/remote-line.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { differingPlaces } from './differing-places.ts'
import { lineChoices } from './line-choices.ts'
import { lineRows } from './line-row.ts'

const page = madePageText(['TOTAL 12.00', 'Thank you'])
const [first, second] = page.rows.map(({ lines }) => lines[0])
const text = {
  rows: [
    { column: 0, lines: first ? [{ ...first, remote: 'TOTAL 12.80' }] : [] },
    { column: 0, lines: second ? [{ ...second, remote: 'Thankyou' }, remoteLine('Come again', second.box)] : [] },
  ],
}
const rows = lineRows(
  [{ index: 0, lines: readLinesOf(text) }],
  [{ key: 'text:0:0', state: 'conflict', value: 'TOTAL 12.00', evidence: [], readings: [], source: 'ocr' }],
)

test('a line says what the remote API makes of it', () => {
  expect(rows.map(({ state, remote, byBoth }) => [state, remote, byBoth])).toEqual([
    ['conflict', 'TOTAL 12.80', 'differ'],
    ['plain', 'Thankyou', 'agree'],
    ['plain', 'Come again', 'alone'],
  ])
})

test('both readings are offered by number, each with the characters that the other lacks; where they differ in spaces alone, without', () => {
  const choices = rows.map((row) => lineChoices(row, []).map(({ kind, text: line, isStanding, marks }) => [kind, line, isStanding, marks]))
  expect(choices).toEqual([
    [
      ['machine', 'TOTAL 12.00', true, [9]],
      ['remote', 'TOTAL 12.80', false, [9]],
    ],
    [
      ['machine', 'Thank you', true, []],
      ['remote', 'Thankyou', false, []],
    ],
    [],
  ])
})

test('what a person took of the two stands, and the other can be taken instead', () => {
  const row = { state: 'verified', shown: 'TOTAL 12.80', read: 'TOTAL 12.00', remote: 'TOTAL 12.80', byBoth: 'differ' } as const
  expect(lineChoices(row, []).map(({ kind, isStanding }) => [kind, isStanding])).toEqual([
    ['machine', false],
    ['remote', true],
  ])
})

test('without their differences two lines say the same, and of two that do nothing differs', () => {
  const line = fc.stringMatching(/^[ab1 ]{0,12}$/)
  const without = (said: string, places: readonly number[]) =>
    [...said].filter((letter, at) => letter !== ' ' && !places.includes(at)).join('')
  fc.assert(
    fc.property(line, line, (one, other) => {
      const [left, right] = differingPlaces(one, other)
      expect(without(one, left)).toBe(without(other, right))
      expect(differingPlaces(one, one)).toEqual([[], []])
    }),
  )
})
