import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import type { PageText, TextLine } from '#domain/page-text.ts'
import { findInPages } from '#domain/text/find-in-pages.ts'
import { readLinesOf } from '#domain/text/read-line.ts'
import { type MadeDoubt, madePageText } from '#testing/made-page-text.ts'
import { hitsOfLines, nextHit } from './hits.ts'
import { hitQuads, lineBoxes } from './line-boxes.ts'
import { lineChoices } from './line-choices.ts'
import { lineDoubts } from './line-doubts.ts'
import { type LineRow, lineRows } from './line-row.ts'
import { textParts } from './text-parts.ts'

const unsure: MadeDoubt = {
  line: 0,
  character: 8,
  confidence: 0.5,
  candidates: [
    ['8', 0.3],
    ['5', 0.1],
    ['x', 0.001],
  ],
}

function linesOf({ rows }: PageText): TextLine[] {
  return rows.flatMap(({ lines }) => lines)
}

function doubtsIn(text: PageText) {
  return linesOf(text).map((line) => lineDoubts(line, generalPage.characterThreshold))
}

const alone = { remote: null, byBoth: null }
const asRead = (read: string): Omit<LineRow, 'key' | 'pageIndex' | 'line' | 'row'> => ({ read, shown: read, state: 'look', ...alone })

describe('lineDoubts', () => {
  it('finds doubtful characters where they stand in the text, spaces counted, and what is worth offering', () => {
    const [found = []] = doubtsIn(madePageText(['Total is 16.50'], [unsure]))
    expect(found).toEqual([{ at: 10, text: '6', others: ['8', '5'] }])
  })
})

describe('lineChoices', () => {
  const [doubts = []] = doubtsIn(madePageText(['Total is 16.50'], [unsure]))

  it('numbers what a character may be, the one that stands first', () => {
    expect(lineChoices(asRead('Total is 16.50'), doubts)).toEqual([
      { label: '6', kind: 'character', text: 'Total is 16.50', isStanding: true, marks: [] },
      { label: '8', kind: 'character', text: 'Total is 18.50', isStanding: false, marks: [] },
      { label: '5', kind: 'character', text: 'Total is 15.50', isStanding: false, marks: [] },
    ])
  })

  it('keeps what a person changed elsewhere in the line, and offers the machine’s line where theirs is another', () => {
    const [other] = lineChoices({ read: 'Total is 16.50', shown: 'total is 18.50', state: 'verified', ...alone }, doubts)
    expect(other?.text).toBe('total is 16.50')
    const longer = lineChoices({ read: 'Total is 16.50', shown: 'The total is 16.50', state: 'verified', ...alone }, [])
    expect(longer).toEqual([{ label: 'Total is 16.50', kind: 'machine', text: 'Total is 16.50', isStanding: false, marks: [] }])
  })

  it('offers nothing where there is nothing to choose', () => {
    expect(lineChoices(asRead('Total'), [])).toEqual([])
    expect(lineChoices(asRead('Total'), [{ at: 0, text: 'T', others: [] }])).toEqual([])
  })
})

describe('lineRows', () => {
  it('has every line of every page, with what a person or a doubt made of it', () => {
    const pages = [
      { index: 0, lines: readLinesOf(madePageText([['A', 'B'], 'C'])) },
      { index: 1, lines: readLinesOf(madePageText(['D'])) },
    ]
    const judged = (key: string, state: 'look' | 'verified', value: string | null) => ({
      key,
      state,
      value,
      evidence: [],
      readings: [],
      source: null,
    })
    const rows = lineRows(pages, [judged('text:0:1', 'look', 'B'), judged('text:1:0', 'verified', null)])
    expect(rows.map(({ key, row, state, shown }) => [key, row, state, shown])).toEqual([
      ['text:0:0', 0, 'plain', 'A'],
      ['text:0:1', 0, 'look', 'B'],
      ['text:0:2', 1, 'plain', 'C'],
      ['text:1:0', 0, 'verified', ''],
    ])
  })
})

describe('textParts', () => {
  it('marks doubts and hits, also where they overlap', () => {
    const marks = { doubts: [{ at: 2, text: 'l', others: [] }], hits: [{ start: 0, end: 3 }], now: { start: 0, end: 3 } }
    expect(textParts('Told', marks).map(({ text, isDoubtful, hit }) => [text, isDoubtful, hit])).toEqual([
      ['To', false, 'now'],
      ['l', true, 'now'],
      ['d', false, 'none'],
    ])
  })

  it('loses nothing of the text', () => {
    const stretch = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.array(stretch), (text, hits) => {
        const parts = textParts(text, { doubts: [], hits, now: null })
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })
})

describe('hits', () => {
  const text = madePageText(['a cat and a cat', 'dog', 'cat'])
  const pages = [{ index: 0, lines: readLinesOf(text) }]
  const hits = hitsOfLines(findInPages({ pages, fields: [], words: 'cat' }))

  it('are all places in reading order, and one follows the other round the ends', () => {
    expect(hits.map(({ key, start }) => [key, start])).toEqual([
      ['text:0:0', 2],
      ['text:0:0', 12],
      ['text:0:2', 0],
    ])
    expect([nextHit(null, 3, 1), nextHit(null, 3, -1), nextHit(2, 3, 1), nextHit(0, 3, -1), nextHit(null, 0, 1)]).toEqual([
      0,
      2,
      0,
      2,
      null,
    ])
  })

  it('stand at their characters on the picture; on the whole line where a person wrote another', () => {
    const rows = lineRows(pages, [])
    const [first, , last] = hitQuads(text, { rows, hits, pageIndex: 0 })
    const line = { x: 0.05, y: 0.05, width: 0.9, height: 0.03 }
    const expected = quadOfBounds({ ...line, x: line.x + (line.width * 2) / 15, width: (line.width * 3) / 15 })
    first?.forEach(({ x, y }, corner) => {
      expect(x).toBeCloseTo(expected[corner]?.x ?? 0, 9)
      expect(y).toBeCloseTo(expected[corner]?.y ?? 0, 9)
    })
    expect(last).toEqual(lineBoxes(text, rows)[2]?.quad)
    const typed = rows.map((row) => (row.line === 0 ? { ...row, shown: 'the cat and a cat' } : row))
    expect(hitQuads(text, { rows: typed, hits, pageIndex: 0 })[0]).toEqual(lineBoxes(text, rows)[0]?.quad)
  })
})
