import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quadOfBounds } from '../geometry.ts'
import type { Reading } from '../reading.ts'
import { cellKey, placeOfCellKey } from './cell-key.ts'
import { keepRows } from './keep-rows.ts'

function cell(row: number, pageIndex: number, y: number): Reading {
  const box = quadOfBounds({ x: 0.1, y, width: 0.2, height: 0.02 })
  return { field: `lineItems:${row}:amount`, source: 'ocr', text: '1.00', value: '1.00', pageIndex, box, characters: [], notes: [] }
}

/** Rows from the top of each page: so many on the first, on the second … */
function pages(...counts: readonly number[]): Reading[] {
  let row = 0
  return counts.flatMap((count, pageIndex) => Array.from({ length: count }, (_, index) => cell((row += 1), pageIndex, 0.1 + index * 0.03)))
}

const keyOf = (row: number): string => cellKey({ table: 'lineItems', row, column: 'amount' })
const now = (before: readonly Reading[], after: readonly Reading[], rows: readonly number[]) => {
  const kept = keepRows({ before, after, settled: rows.map(keyOf) })
  return rows.map((row) => placeOfCellKey(kept.get(keyOf(row)) ?? '')?.row)
}

describe('rows that a person settled', () => {
  test('stay where nothing changed, one that was put in too', () => {
    expect(now(pages(3, 2), pages(3, 2), [1, 3.3, 3.5, 5, 6])).toEqual([1, 3.3, 3.5, 5, 6])
  })

  test('go with their print when a page before it is read at last', () => {
    expect(now([cell(1, 1, 0.1), cell(2, 1, 0.13)], pages(4, 2), [1, 2])).toEqual([5, 6])
    expect(now([cell(1, 1, 0.1), cell(2, 1, 0.13)], pages(4, 2), [1.3, 3])).toEqual([5.3, 7])
  })

  test('stay on their page when one behind it is read', () => {
    expect(now(pages(3), pages(3, 2), [2, 3.3])).toEqual([2, 3.3])
    // Put in below the last line of the page: it does not become the first of the next one.
    expect(now(pages(3), pages(3, 2), [4])).toEqual([3.3])
  })

  test('keep their place when their print is not seen any more', () => {
    const after = [cell(1, 0, 0.1), cell(2, 0, 0.16)]
    expect(now(pages(3), after, [2, 3])).toEqual([1.3, 2])
  })

  test('keep their numbers where nothing was read before, or nothing now', () => {
    expect(now([], pages(3), [2, 3.3])).toEqual([2, 3.3])
    expect(now(pages(3), [], [2, 3.3])).toEqual([2, 3.3])
  })

  test('of data, which stand nowhere, keep their numbers', () => {
    const data = [1, 2].map((row) => ({ ...cell(row, 0, 0), box: null }))
    expect(now(data, data, [2, 3])).toEqual([2, 3])
  })

  test('stay apart and in order, whatever was read', () => {
    const anyPages = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 })
    const anyRows = fc.uniqueArray(
      fc.integer({ min: 1, max: 80 }).map((tenths) => tenths / 4),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(anyPages, anyPages, anyRows, (before, after, rows) => {
        const kept = now(
          pages(...before),
          pages(...after),
          rows.toSorted((a, b) => a - b),
        ).map(Number)
        expect(new Set(kept).size).toBe(rows.length)
        expect(kept).toEqual(kept.toSorted((a, b) => a - b))
      }),
    )
  })
})
