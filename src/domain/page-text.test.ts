import { expect, it } from 'vitest'
import { quadOfBounds } from './geometry.ts'
import { boxOfRun, textOfPage, type TextLine } from './page-text.ts'

function lineOf(text: string, bounds = { x: 0, y: 0, width: 1, height: 0.1 }): TextLine {
  const letters = [...text]
  const words = [...text.matchAll(/\S+/g)]
  const spacesBefore = (index: number): number => letters.slice(0, index).filter((letter) => letter === ' ').length
  return {
    box: quadOfBounds(bounds),
    characters: letters.flatMap((letter, index) =>
      letter === ' '
        ? []
        : [{ text: letter, confidence: 1, from: index / letters.length, to: (index + 1) / letters.length, candidates: [] }],
    ),
    words: words.map(({ 0: word, index }) => {
      const start = index - spacesBefore(index)
      return { start, end: start + word.length }
    }),
  }
}

it('a page reads row by row, with a space between words and between lines side by side', () => {
  const rows = [
    { column: 0, lines: [lineOf('TOTAL DUE'), lineOf('12.00')] },
    { column: 0, lines: [lineOf('谢谢')] },
  ]
  expect(textOfPage({ rows })).toBe('TOTAL DUE 12.00\n谢谢')
})

it('a run stands where its characters stand', () => {
  const line = lineOf('AB CD', { x: 0.5, y: 0.2, width: 0.5, height: 0.1 })
  expect(boxOfRun(line, line.words[1] ?? { start: 0, end: 0 })).toEqual(quadOfBounds({ x: 0.8, y: 0.2, width: 0.2, height: 0.1 }))
  expect(boxOfRun(line, { start: 2, end: 2 })).toBeNull()
})
