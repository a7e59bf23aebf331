import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { panIntoView } from './pan-into-view.ts'

describe('panIntoView', () => {
  const frame = { start: 0, end: 100 }

  it('leaves alone what is in view', () => {
    expect(panIntoView({ start: 10, end: 90 }, frame, 10)).toBe(0)
  })

  it('moves by no more than is needed', () => {
    expect(panIntoView({ start: 95, end: 105 }, frame, 10)).toBe(-15)
    expect(panIntoView({ start: -20, end: -10 }, frame, 10)).toBe(30)
  })

  it('shows the beginning of what is larger than the frame', () => {
    expect(panIntoView({ start: 20, end: 300 }, frame, 10)).toBe(-10)
  })

  it('brings anything that fits into view, and then rests', () => {
    const whole = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 80 }), (start, size) => {
        const by = panIntoView({ start, end: start + size }, frame, 10)
        expect(panIntoView({ start: start + by, end: start + size + by }, frame, 10)).toBe(0)
      }),
    )
  })
})
