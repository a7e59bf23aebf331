import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOfPoints, quadOfBounds } from '#domain/geometry.ts'
import type { PlacedReading } from '../picture/place-of-field.ts'
import { stripOfReading } from './strip-of-reading.ts'

const page = { width: 1400, height: 1000 }
const strip = { width: 560, height: 44 }

function reading(bounds: { x: number; y: number; width: number; height: number }): PlacedReading {
  const half = { ...bounds, width: bounds.width / 2 }
  const character = (box: typeof half) => ({ text: 'L', confidence: 1, box: quadOfBounds(box), repaired: false, candidates: [] })
  return {
    field: 'documentNumber',
    source: 'ocr',
    text: 'L8',
    value: 'L8',
    pageIndex: 0,
    notes: [],
    box: quadOfBounds(bounds),
    characters: [character(half), character({ ...half, x: bounds.x + half.width })],
  }
}

const inPage = fc
  .record({
    x: fc.double({ min: 0.01, max: 0.7, noNaN: true }),
    y: fc.double({ min: 0.2, max: 0.7, noNaN: true }),
    width: fc.double({ min: 0.02, max: 0.25, noNaN: true }),
    height: fc.double({ min: 0.01, max: 0.06, noNaN: true }),
  })
  .map(reading)

describe('stripOfReading', () => {
  it('shows the text at the left of a band with the proportions of the strip', () => {
    const found = stripOfReading(reading({ x: 0.3, y: 0.2, width: 0.1, height: 0.04 }), page, strip)
    const bounds = boundsOfPoints(found?.quad ?? [])
    expect(((bounds?.width ?? 0) * page.width) / ((bounds?.height ?? 1) * page.height)).toBeCloseTo(strip.width / strip.height)
    expect(found?.characters?.[0]?.start).toBeCloseTo(15)
  })

  it('moves the band inwards where the page ends', () => {
    const found = stripOfReading(reading({ x: 0.85, y: 0.2, width: 0.1, height: 0.04 }), page, strip)
    expect(found?.quad[1].x).toBeCloseTo(1)
    expect(found?.characters?.[0]?.start).toBeGreaterThan(15)
  })

  it('always shows all of the text', () => {
    fc.assert(
      fc.property(inPage, (placed) => {
        const found = stripOfReading(placed, page, strip)
        for (const span of found?.characters ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(-0.01)
          expect(span.start + span.width).toBeLessThanOrEqual(strip.width + 0.01)
        }
        expect(found?.characters).toHaveLength(2)
      }),
    )
  })
})
