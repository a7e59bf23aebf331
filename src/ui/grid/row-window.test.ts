import { assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowWindow, scrolledTo } from './row-window.ts'

const rowHeight = 40

describe('rowWindow', () => {
  it('draws what is in sight and a little more', () => {
    const { pieces, after, lastSeen } = rowWindow({ count: 1000, rowHeight, from: 4000, to: 4800, keptIndex: -1 })
    expect(pieces[0]).toEqual({ index: 92, gapBefore: 92 * rowHeight })
    expect(pieces.at(-1)).toEqual({ index: 128, gapBefore: 0 })
    expect(after).toBe((1000 - 129) * rowHeight)
    expect(lastSeen).toBe(119)
  })

  it('keeps the row with focus at its place, far away', () => {
    const { pieces } = rowWindow({ count: 1000, rowHeight, from: 4000, to: 4800, keptIndex: 3 })
    expect(pieces.slice(0, 2)).toEqual([
      { index: 3, gapBefore: 3 * rowHeight },
      { index: 92, gapBefore: 88 * rowHeight },
    ])
  })

  it('is nothing for an empty list', () => {
    expect(rowWindow({ count: 0, rowHeight, from: 0, to: 800, keptIndex: 0 })).toEqual({ pieces: [], after: 0, lastSeen: -1 })
  })

  it('always takes the height of all rows, and draws no row twice', () => {
    const lists = record({
      count: integer({ min: 0, max: 2000 }),
      from: integer({ min: 0, max: 50_000 }),
      height: integer({ min: 0, max: 2000 }),
      keptIndex: integer({ min: -1, max: 2500 }),
    })
    assert(
      property(lists, ({ count, from, height, keptIndex }) => {
        const { pieces, after } = rowWindow({ count, rowHeight, from, to: from + height, keptIndex })
        const taken = pieces.reduce((sum, { gapBefore }) => sum + gapBefore + rowHeight, 0) + after
        expect(taken).toBe(count * rowHeight)
        expect(new Set(pieces.map(({ index }) => index)).size).toBe(pieces.length)
        expect(pieces.every(({ gapBefore }) => gapBefore >= 0)).toBe(true)
      }),
    )
  })
})

describe('scrolledTo', () => {
  const view = { rowHeight, from: 400, to: 800 }
  it.each([
    [12, 400],
    [9, 360],
    [0, 0],
    [20, 440],
    [30, 840],
  ])('shows row %i from %i on', (index, from) => {
    expect(scrolledTo(index, view)).toBe(from)
  })
})
