import { expect, test } from 'vitest'
import type { Glyph } from './read-lattice.ts'
import { settleLookAlikes } from './settle-look-alikes.ts'

/** A glyph for each character; `doubts` are what else those at these places may be, and how likely. */
function glyphsOf(text: string, doubts: Readonly<Record<number, [string, number]>>): Glyph[] {
  return [...text].map((own, step) => {
    const [other, confidence] = doubts[step] ?? []
    const candidates = other === undefined || confidence === undefined ? [] : [{ text: other, confidence }]
    return { text: own, confidence: confidence === undefined ? 0.99 : 1 - confidence, step, centre: step, candidates }
  })
}

const unspaced = (glyphs: readonly Glyph[]): boolean[] => glyphs.map(() => false)

test.each([
  ['L0T', { 1: ['O', 0.24] }, 'LOT'],
  ['N0:', { 1: ['O', 0.2] }, 'NO:'],
  ['475O0', { 3: ['0', 0.48] }, '47500'],
  ['Ja1an', { 2: ['l', 0.22] }, 'Jalan'],
  ['RM0.60', { 2: ['O', 0.24] }, 'RM0.60'],
  // Nothing else is possible there, or too little.
  ['L0T', {}, 'L0T'],
  ['A4', { 1: ['A', 0.3] }, 'A4'],
  ['SH01', { 2: ['O', 0.1] }, 'SH01'],
  // A letter among letters of another shape is no look-alike.
  ['1X120', { 1: ['8', 0.4] }, '1X120'],
] satisfies [string, Record<number, [string, number]>, string][])('%s is settled by its word', (seen, doubts, word) => {
  const glyphs = glyphsOf(seen, doubts)
  expect(
    settleLookAlikes(glyphs, unspaced(glyphs))
      .map(({ text }) => text)
      .join(''),
  ).toBe(word)
})

test('the word before a space says nothing of the one after it', () => {
  const glyphs = glyphsOf('TEL0', { 3: ['O', 0.3] })
  const startsWord = [false, false, false, true]
  expect(settleLookAlikes(glyphs, startsWord)[3]?.text).toBe('0')
})

test('what was read first stays among the candidates, likeliest first', () => {
  const glyphs = glyphsOf('L0T', { 1: ['O', 0.24] })
  expect(settleLookAlikes(glyphs, unspaced(glyphs))[1]).toMatchObject({
    text: 'O',
    confidence: 0.24,
    candidates: [{ text: '0', confidence: 0.76 }],
  })
})
