import { expect, test } from 'vitest'
import type { PrintedLine } from './printed-line.ts'
import { withoutRepeated } from './without-repeated.ts'

const [pitch, height] = [20, 40]

/** A line of characters a pitch apart, from this place on; its box has a little room around them. */
function line(
  text: string,
  { left, middle = 100, confidence = 0.99 }: { left: number; middle?: number; confidence?: number },
): PrintedLine {
  const characters = [...text].map((character, index) => {
    const [from, to] = [index === 0 ? left - 8 : left + index * pitch, left + (index + 1) * pitch + (index === text.length - 1 ? 8 : 0)]
    const rect = { cx: (from + to) / 2, cy: middle, width: to - from, height, angle: 0 }
    return { text: character, confidence, rect, afterGap: false, candidates: [] }
  })
  const width = text.length * pitch + 16
  return { rect: { cx: left - 8 + width / 2, cy: middle, width, height, angle: 0 }, inkHeight: 28, characters }
}

const textsOf = (lines: readonly PrintedLine[]): string[] =>
  withoutRepeated(lines).map(({ characters }) => characters.map(({ text }) => text).join(''))

test('a digit that two boxes of a number both hold is read once', () => {
  const next = 3 * pitch + 10
  expect(textsOf([line('6599', { left: 0 }), line('94305', { left: next })])).toEqual(['6599', '4305'])
  expect(textsOf([line('6599', { left: 0, confidence: 0.8 }), line('94305', { left: next })])).toEqual(['659', '94305'])
})

test('equal digits beside each other stay, whether or not their boxes meet', () => {
  expect(textsOf([line('6599', { left: 0 }), line('9430', { left: 4 * pitch + 6 })])).toEqual(['6599', '9430'])
  expect(textsOf([line('6599', { left: 0 }), line('9430', { left: 6 * pitch })])).toEqual(['6599', '9430'])
})

test('lines below each other keep what they hold', () => {
  expect(textsOf([line('6599', { left: 0 }), line('94305', { left: 70, middle: 100 + height })])).toEqual(['6599', '94305'])
})
