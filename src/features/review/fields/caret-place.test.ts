import { describe, expect, it } from 'vitest'
import { caretPlace, caretX } from './caret-place.ts'

const spans = [
  { start: 15, width: 20 },
  { start: 37, width: 20 },
  { start: 60, width: 10 },
]

describe('caret', () => {
  it('goes to the nearer side of a character', () => {
    expect(caretPlace(spans, 0)).toBe(0)
    expect(caretPlace(spans, 20)).toBe(0)
    expect(caretPlace(spans, 30)).toBe(1)
    expect(caretPlace(spans, 500)).toBe(3)
  })

  it('stands between characters, and comes back to where it stands', () => {
    expect(caretX(spans, 0)).toBe(15)
    expect(caretX(spans, 1)).toBe(36)
    expect(caretX(spans, 3)).toBe(70)
    for (const place of [0, 1, 2, 3]) expect(caretPlace(spans, caretX(spans, place))).toBe(place)
  })
})
