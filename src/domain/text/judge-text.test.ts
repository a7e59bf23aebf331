import { describe, expect, test } from 'vitest'
import { defineDocument } from '../document-type.ts'
import { quadOfBounds } from '../geometry.ts'
import { judgeRecord } from '../judge-record.ts'
import type { PageText } from '../page-text.ts'
import type { Reading } from '../reading.ts'
import { summariseRecord } from '../summarise-record.ts'
import { type MadeDoubt, madePageText } from '#testing/made-page-text.ts'
import { blackedOutKeys } from './blacked-out.ts'
import { readLinesOf } from './read-line.ts'
import { remoteLine } from './remote-line.ts'
import { samePrint } from './same-print.ts'

const anyPage = defineDocument({
  key: 'any-page',
  country: null,
  titles: [],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: {},
  text: true,
  checks: [],
  characterThreshold: 0.85,
  rows: [],
})
const doubt: MadeDoubt = { line: 0, character: 1, confidence: 0.5, candidates: [['7', 0.3]] }

/** One line of ours beside what the remote says of it. */
function beside(remote: string | undefined, doubts: readonly MadeDoubt[] = []): PageText {
  const [row] = madePageText(['12.00'], doubts).rows
  return { rows: [{ column: 0, lines: (row?.lines ?? []).map((line) => (remote === undefined ? line : { ...line, remote })) }] }
}

function judged(text: PageText, readings: readonly Reading[] = []) {
  const pages = [{ index: 0, lines: readLinesOf(text) }]
  const { fields, openMatters } = judgeRecord({ documentType: anyPage, readings, acceptedRules: [], today: '2031-05-06', pages })
  const line = fields.find(({ key }) => key === 'text:0:0')
  return {
    state: line?.state ?? 'plain',
    told: line?.evidence.map(({ kind, weight }) => `${weight} ${kind}`) ?? [],
    line,
    openMatters,
    fields,
  }
}

describe('a line that the remote API has read too', () => {
  test('is no surer for saying the same', () => {
    expect(judged(beside('12.00')).state).toBe('plain')
    const doubtful = judged(beside('12.00', [doubt]))
    expect([doubtful.state, doubtful.told]).toEqual(['look', ['against characters-doubtful', 'for recognisers-agree']])
  })

  test.each([[[]], [[doubt]]])('is a conflict where it says something else, however sure ours is: %j', (doubts) => {
    const { state, line, told, openMatters, fields } = judged(beside('12.80', doubts))
    expect([state, told[0], openMatters]).toEqual(['conflict', 'against sources-differ', [{ kind: 'conflict', field: 'text:0:0' }]])
    expect(line?.evidence[0]?.values).toEqual({ sources: 'ocr', other: 'flyocr', says: '12.00', otherSays: '12.80' })
    const { firstDoubt } = summariseRecord({ documentType: anyPage, status: 'to-review', fields, openMatters })
    expect(firstDoubt?.kind).toBe('sources-differ')
  })

  test('is settled by a person, who is told that one of them says something else', () => {
    const person: Reading = {
      field: 'text:0:0',
      source: 'person',
      text: '12.80',
      value: '12.80',
      pageIndex: 0,
      box: null,
      characters: [],
      notes: ['person-chose'],
    }
    const { state, told, openMatters } = judged(beside('12.80'), [person])
    expect([state, told, openMatters]).toEqual(['verified', ['for person-chose', 'note sources-differ'], []])
  })
})

test('a line that only the remote has read needs a look, and nobody knows where a black box would touch it', () => {
  const nowhere = quadOfBounds({ x: 0, y: 0, width: 0, height: 0 })
  const text: PageText = { rows: [{ column: 0, lines: [remoteLine('12.00', nowhere)] }] }
  const { state, told, line } = judged(text)
  expect([state, told, line?.source]).toEqual(['look', ['against remote-alone'], 'flyocr'])
  const black = quadOfBounds({ x: 0.4, y: 0.4, width: 0.1, height: 0.1 })
  expect(blackedOutKeys(text, { pageIndex: 0, boxes: [black] })).toEqual(['text:0:0'])
  expect(blackedOutKeys(text, { pageIndex: 0, boxes: [] })).toEqual([])
})

test.each([
  ['Total: 12.00', 'Total : 12.00', true],
  ['“Müller’s”', '"Müller\'s"', true],
  ['１２．００', '12.00', true],
  ['10–12', '10-12', true],
  ['Müller', 'Muller', false],
  ['O', '0', false],
  ['Total', 'TOTAL', false],
])('%s and %s are the same print: %s', (one, other, isSame) => {
  expect(samePrint(one, other)).toBe(isSame)
})
