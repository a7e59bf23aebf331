import { expect, test } from 'vitest'
import type { LineCharacter } from './line-characters.ts'
import { mergeWords } from './merge-words.ts'

const rect = { cx: 0, cy: 0, width: 0, height: 0, angle: 0 }
const arabic = /\p{Script=Arabic}/u

interface PlacedWord {
  text: string
  /** Along the line, from the left. */
  from: number
  to: number
  confidence?: number
  isFromRight?: boolean
}

function read(...words: readonly PlacedWord[]): LineCharacter[] {
  return words.flatMap(({ text, from, to, confidence = 0.9, isFromRight = arabic.test(text) }) =>
    [...text].map((letter, index): LineCharacter => {
      const width = (to - from) / text.length
      const left = isFromRight ? to - (index + 1) * width : from + index * width
      return { character: { text: letter, confidence, rect, afterGap: index === 0, candidates: [] }, from: left, to: left + width }
    }),
  )
}

function merged(readings: Partial<Parameters<typeof mergeWords>[0]>): string {
  return mergeWords({ ours: [], theirs: [], numbers: [], ...readings }, arabic)
    .map(({ text, afterGap }, index) => (afterGap && index > 0 ? ` ${text}` : text))
    .join('')
}

test('numbers in the digits of the script stand among its words where they are printed', () => {
  const theirs = read({ text: 'شارع', from: 0.4, to: 0.8 }, { text: '1', from: 0.85, to: 0.98 }, { text: 'النصر', from: 0, to: 0.38 })
  const ours = read({ text: 'EF', from: 0.84, to: 0.99, confidence: 0.6 }, { text: 'wlia', from: 0, to: 0.8, confidence: 0.4 })
  const numbers = read({ text: '٤٢', from: 0.84, to: 0.99, confidence: 0.97, isFromRight: false })
  expect(merged({ ours, theirs, numbers })).toBe('٤٢ شارع النصر')
})

test('a number that our own recogniser reads more clearly stays ours', () => {
  const ours = read({ text: '17/10/1977', from: 0, to: 1, confidence: 0.88 })
  const numbers = read({ text: '١٧/١٠/١٩٧٧', from: 0, to: 1, confidence: 0.8, isFromRight: false })
  expect(merged({ ours, numbers })).toBe('17/10/1977')
})

test('what Tesseract makes of digits that it cannot read is none', () => {
  const theirs = read({ text: 'حتى', from: 0.6, to: 1 }, { text: '1171', from: 0, to: 0.5 })
  expect(merged({ theirs })).toBe('حتى')
  expect(merged({ theirs, numbers: null })).toBe('حتى 1171')
})

test('a digit alone beside numbers is a stroke, whoever sees it', () => {
  const words = [{ text: 'حتى6', from: 0.5, to: 1 }] as const
  const numbers = read({ text: '٢٠٢٩/١٠/١٤', from: 0, to: 0.45, confidence: 0.97, isFromRight: false })
  expect(merged({ theirs: read(...words), numbers })).toBe('حتى ٢٠٢٩/١٠/١٤')
  expect(merged({ ours: read({ text: '1', from: 0.48, to: 0.5 }), theirs: read({ text: 'حتى', from: 0.6, to: 1 }), numbers })).toBe(
    'حتى ٢٠٢٩/١٠/١٤',
  )
  expect(merged({ ours: read({ text: '1', from: 0, to: 0.1 }), theirs: read({ text: 'شارع', from: 0.4, to: 1 }) })).toBe('شارع 1')
})

test('a sign between words that only our own recogniser sees', () => {
  const theirs = read({ text: 'نصر', from: 0.6, to: 1 }, { text: 'القاهرة', from: 0, to: 0.5 })
  expect(merged({ ours: read({ text: '-', from: 0.54, to: 0.56 }, { text: 'all', from: 0.6, to: 1 }), theirs })).toBe('نصر - القاهرة')
})

test('a word between others is kept however unclear, and so is a sign between them; a pattern alone is none', () => {
  const words = [
    { text: 'إبراهيم', from: 0.7, to: 1 },
    { text: 'ناصر', from: 0.5, to: 0.65, confidence: 0.1 },
    { text: '-', from: 0.44, to: 0.46, confidence: 0.6 },
    { text: 'الخطيب', from: 0, to: 0.4 },
  ]
  expect(merged({ theirs: read(...words) })).toBe('إبراهيم ناصر - الخطيب')
  expect(merged({ theirs: read({ text: 'مرريلد', from: 0, to: 1, confidence: 0.1 }) })).toBe('')
  expect(merged({ theirs: read({ text: 'عا', from: 0, to: 1, confidence: 0.36 }) })).toBe('')
})
