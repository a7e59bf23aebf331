import { describe, expect, it } from 'vitest'
import { rowPieces } from './row-pieces.ts'

const item = (index: number) => ({ index, start: index * 40, end: index * 40 + 40 })

describe('rowPieces', () => {
  it('keeps each row at its place, a focused one far away too', () => {
    expect(rowPieces([item(2), item(50), item(51)], 4000)).toEqual({
      pieces: [
        { index: 2, gapBefore: 80 },
        { index: 50, gapBefore: 47 * 40 },
        { index: 51, gapBefore: 0 },
      ],
      after: 4000 - 52 * 40,
    })
  })

  it('is all gap when nothing is drawn', () => {
    expect(rowPieces([], 400)).toEqual({ pieces: [], after: 400 })
  })
})
