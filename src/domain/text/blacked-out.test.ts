import { expect, test } from 'vitest'
import { madeLine } from '#testing/made-page-text.ts'
import { quadOfBounds } from '../geometry.ts'
import { blackedOutKeys } from './blacked-out.ts'

const lineAt = (x: number, y: number) => madeLine('text', { x, y, width: 0.2, height: 0.02 })
const text = {
  rows: [
    { column: 0, lines: [lineAt(0.1, 0.1), lineAt(0.5, 0.1)] },
    { column: 0, lines: [lineAt(0.1, 0.2)] },
  ],
}

test.each([
  ['over one line', { x: 0.1, y: 0.1, width: 0.2, height: 0.02 }, ['text:2:0']],
  ['over a corner of one', { x: 0.69, y: 0.11, width: 0.2, height: 0.02 }, ['text:2:1']],
  ['across both rows', { x: 0.05, y: 0.05, width: 0.1, height: 0.3 }, ['text:2:0', 'text:2:2']],
  ['beside all', { x: 0.31, y: 0.1, width: 0.18, height: 0.5 }, []],
])('a box %s', (_, box, keys) => {
  expect(blackedOutKeys(text, { pageIndex: 2, boxes: [quadOfBounds(box)] })).toEqual(keys)
})

test('without a box nothing is', () => {
  expect(blackedOutKeys(text, { pageIndex: 0, boxes: [] })).toEqual([])
})
