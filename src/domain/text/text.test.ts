import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madePageText } from '#testing/made-page-text.ts'
import { quadOfBounds } from '../geometry.ts'
import { findInLine } from './find-in-line.ts'
import { keepCorrectedLines } from './keep-corrected-lines.ts'
import { lineKey, placeOfLineKey } from './line-key.ts'
import { readLinesOf } from './read-line.ts'
import { remoteLine } from './remote-line.ts'
import { textOfPages } from './text-of-pages.ts'

describe('findInLine', () => {
  const stretch = (line: string, words: string) => findInLine(line, words).map(({ start, end }) => line.slice(start, end))

  it.each([
    ['Total due: 12.00', 'DUE', ['due']],
    ['Café au lait', 'cafe', ['Café']],
    ['Cafe\u0301 noir', 'café', ['Cafe\u0301']],
    ['ABABAB', 'ab', ['AB', 'AB', 'AB']],
    ['１２.００', '12.00', ['１２.００']],
    ['two   words', 'two words', ['two   words']],
    ['签证号码', '证号', ['证号']],
    ['ﬁn', 'i', ['ﬁ']],
    ['anything', '  ', []],
    ['anything', 'other', []],
  ])('%s has %s as %j', (line, words, expected) => {
    expect(stretch(line, words)).toEqual(expected)
  })

  it('finds every text in itself and in what stands around it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((each) => /^[\p{L}\p{N}]+$/u.test(each))
    fc.assert(
      fc.property(text, text, text, (before, sought, after) => {
        const line = `${before} ${sought} ${after}`
        const found = findInLine(line, sought)
        expect(found.some(({ start, end }) => start <= before.length + 1 && end >= before.length + 1 + sought.length)).toBe(true)
        for (const [at, { start, end }] of found.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
        }
      }),
    )
  })
})

describe('lineKey', () => {
  it('names a line, and nothing else does', () => {
    const number = fc.integer({ min: 0, max: 9999 })
    fc.assert(
      fc.property(number, number, (pageIndex, line) => {
        expect(placeOfLineKey(lineKey({ pageIndex, line }))).toEqual({ pageIndex, line })
      }),
    )
    for (const key of ['', 'text', 'text:1', 'text:-1:0', 'text:01:0', 'text:0:0:0', 'surname']) expect(placeOfLineKey(key)).toBeNull()
  })
})

describe('textOfPages', () => {
  it('puts a person’s lines in place of the machine’s, and leaves out those that are none', () => {
    const pages = [
      { index: 0, lines: readLinesOf(madePageText([['TOTAL', '12.00'], 'x', 'Thanks'])) },
      { index: 1, lines: null },
    ]
    const fields = [
      { key: 'text:0:1', value: '72.00' },
      { key: 'text:0:2', value: null },
    ]
    expect(textOfPages(pages, fields)).toEqual(['TOTAL 72.00\nThanks', ''])
  })
})

describe('keepCorrectedLines', () => {
  it('keeps a line whose place nobody knows', () => {
    const nowhere = quadOfBounds({ x: 0, y: 0, width: 0, height: 0 })
    const after = { rows: [{ column: 0, lines: [remoteLine('Printed on Wednesday', nowhere)] }] }
    expect(keepCorrectedLines({ before: { rows: [] }, after, settled: [] }).text).toEqual(after)
  })

  it('keeps each settled line at one place of its own, whatever is read the next time', () => {
    const page = fc
      .array(fc.array(fc.constantFrom('A', 'BB', 'C D'), { minLength: 1, maxLength: 3 }), { maxLength: 8 })
      .map((rows) => madePageText(rows))
    fc.assert(
      fc.property(page, page, fc.uniqueArray(fc.nat(20)), (before, after, numbers) => {
        const settled = numbers.filter((number) => number < readLinesOf(before).length)
        const { text, places } = keepCorrectedLines({ before, after, settled })
        expect([...places.keys()].toSorted()).toEqual(settled.toSorted())
        expect(new Set(places.values()).size).toBe(settled.length)
        const count = readLinesOf(text).length
        for (const place of places.values()) expect(place).toBeLessThan(count)
      }),
    )
  })

  it('a reading that is the same changes no number', () => {
    const text = madePageText(['A', ['B', 'C'], 'D'])
    expect(keepCorrectedLines({ before: text, after: text, settled: [0, 2, 3] })).toEqual({
      text,
      places: new Map([
        [0, 0],
        [2, 2],
        [3, 3],
      ]),
    })
  })

  it('new pieces of a settled line give way to it', () => {
    const { text, places } = keepCorrectedLines({
      before: madePageText(['TOTAL 12.00']),
      after: madePageText([['TOTAL', '12.00']]),
      settled: [0],
    })
    expect(readLinesOf(text).map((line) => line.text)).toEqual(['TOTAL 12.00'])
    expect(places).toEqual(new Map([[0, 0]]))
  })
})
