import { expect, test } from 'vitest'
import { type LineCharacter } from './line-characters.ts'
import { mayLackTraditional, mergeTraditional } from './merge-traditional.ts'

const rect = { cx: 0, cy: 0, width: 0, height: 0, angle: 0 }

/** Characters of a line, those at these places less sure than the others. */
function read(text: string, doubts: Readonly<Record<number, number>> = {}): LineCharacter[] {
  return [...text].map((each, index) => {
    const character = { text: each, confidence: doubts[index] ?? 0.97, rect, afterGap: false, candidates: [] }
    return { character, from: index / text.length, to: (index + 1) / text.length }
  })
}

/** What our own recogniser can say here; 鄰, 傑 and 蕭 it cannot. */
const alphabet: ReadonlySet<string> = new Set('異巽諸盡十淨凈人張张別别樓楼黃黄陳陈')

const merged = (ours: LineCharacter[], theirs: LineCharacter[]): string =>
  mergeTraditional(ours, theirs, alphabet)
    .map(({ text }) => text)
    .join('')

test('characters that our own recogniser lacks are put where they stand', () => {
  expect(merged(read('是法空相'), read('是諸法空相'))).toBe('是諸法空相')
  expect(merged(read('亦無老死'), read('亦無老死盡'))).toBe('亦無老死盡')
})

test('the surer one is right where they differ, and the other stays possible', () => {
  const [, , third] = mergeTraditional(read('色不巽空', { 2: 0.44 }), read('色不異空'), alphabet)
  expect(third).toMatchObject({ text: '異', candidates: [{ text: '巽', confidence: 0.44 }] })
})

test.each([
  ['無眼耳鼻舌身意', {}, '無眼耳鼻十身意', {}],
  ['不凈', { 1: 0.7 }, '不淨', { 1: 0.6 }],
  ['日期2026', { 2: 0.6 }, '日期Z026', {}],
] as const)('what is not surer, or no Chinese, changes nothing: %s', (ours, ownDoubts, theirs, otherDoubts) => {
  expect(merged(read(ours, ownDoubts), read(theirs, otherDoubts))).toBe(ours)
})

test('a character that our own recogniser cannot say is the other one’s even where it is less sure', () => {
  expect(merged(read('里7和平'), read('里7鄰和平', { 2: 0.5 }))).toBe('里7鄰和平')
  expect(merged(read('里7郏和平', { 2: 0.6 }), read('里7鄰和平', { 2: 0.5 }))).toBe('里7鄰和平')
  expect(merged(read('里7和平'), read('里7鄰和平', { 2: 0.3 }))).toBe('里7和平')
  // Its halves may be seen as two.
  expect(merged(read('里7郏郏和平', { 2: 0.4, 3: 0.1 }), read('里7鄰和平', { 2: 0.5 }))).toBe('里7鄰和平')
  expect(merged(read('里7郏人和平', { 2: 0.4 }), read('里7鄰和平', { 2: 0.5 }))).toBe('里7郏人和平')
})

test('a character that only simplified Chinese writes is a traditional one misread', () => {
  expect(merged(read('萧淑芬'), read('蕭淑芬'))).toBe('蕭淑芬')
  expect(merged(read('性别'), read('性別', { 1: 0.4 }))).toBe('性別')
  expect(merged(read('5楼'), read('5樓'))).toBe('5樓')
})

test('but not in a name that is read as simplified beyond doubt', () => {
  expect(merged(read('陈志强', { 0: 0.9996 }), read('陳志強'))).toBe('陈志强')
})

test('what only the other one sees and is not sure of is left out', () => {
  expect(merged(read('不生'), read('不生人', { 2: 0.5 }))).toBe('不生')
})

/** A line whose characters are so wide. */
function lineOf(characters: readonly (readonly [text: string, confidence: number, width: number])[]) {
  return {
    characters: characters.map(([text, confidence, width]) => ({
      text,
      confidence,
      rect: { ...rect, width },
      afterGap: false,
      candidates: [],
    })),
  }
}

test.each([
  [
    'all is sure and evenly set',
    [
      ['香', 0.99, 40],
      ['港', 0.98, 41],
      ['仔', 0.95, 40],
    ],
    false,
  ],
  [
    'one character is in doubt',
    [
      ['香', 0.99, 40],
      ['港', 0.6, 41],
      ['仔', 0.95, 40],
    ],
    true,
  ],
  [
    'one is written in simplified Chinese only',
    [
      ['黄', 0.97, 40],
      ['慧', 0.98, 41],
      ['敏', 0.95, 40],
    ],
    true,
  ],
  [
    'there is room for one more',
    [
      ['仁', 0.99, 40],
      ['愛', 0.98, 58],
      ['中', 0.95, 60],
      ['正', 0.99, 41],
      ['路', 0.99, 40],
    ],
    true,
  ],
  ['nothing at all was read', [], true],
  [
    'it is Latin',
    [
      ['H', 0.5, 20],
      ['K', 0.99, 44],
    ],
    false,
  ],
] as const)('the other recogniser is asked, or not, where %s', (_, characters, isAsked) => {
  expect(mayLackTraditional(lineOf(characters))).toBe(isAsked)
})
