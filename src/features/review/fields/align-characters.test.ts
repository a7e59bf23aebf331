import { describe, expect, it } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import type { Quad } from '#domain/geometry.ts'
import type { PlacedReading } from '../picture/place-of-field.ts'
import { alignCharacters } from './align-characters.ts'

function readingAt(box: Quad, characterBoxes: readonly (Quad | null)[]): PlacedReading {
  return {
    field: 'documentNumber',
    source: 'ocr',
    text: 'L8',
    value: 'L8',
    pageIndex: 0,
    box,
    characters: characterBoxes.map((character) => ({ text: 'L', confidence: 0.9, box: character, repaired: false, candidates: [] })),
    notes: [],
  }
}

describe('alignCharacters', () => {
  it('gives each character its part of the crop', () => {
    const reading = readingAt(quadOfBounds({ x: 0.5, y: 0.2, width: 0.2, height: 0.1 }), [
      quadOfBounds({ x: 0.5, y: 0.2, width: 0.05, height: 0.1 }),
      quadOfBounds({ x: 0.6, y: 0.2, width: 0.1, height: 0.1 }),
    ])
    const spans = alignCharacters(reading, 1.4)
    expect(spans?.[0]?.start).toBeCloseTo(0)
    expect(spans?.[0]?.width).toBeCloseTo(0.25)
    expect(spans?.[1]?.start).toBeCloseTo(0.5)
    expect(spans?.[1]?.width).toBeCloseTo(0.5)
  })

  it('follows text that runs down the page', () => {
    // Text turned clockwise by 90 degrees: its own top left is the box's top right on the page.
    const down: Quad = [
      { x: 0.6, y: 0.1 },
      { x: 0.6, y: 0.9 },
      { x: 0.5, y: 0.9 },
      { x: 0.5, y: 0.1 },
    ]
    const half: Quad = [
      { x: 0.6, y: 0.5 },
      { x: 0.6, y: 0.9 },
      { x: 0.5, y: 0.9 },
      { x: 0.5, y: 0.5 },
    ]
    expect(alignCharacters(readingAt(down, [half]), 0.7)?.[0]?.start).toBeCloseTo(0.5)
  })

  it('says so when a character has no box', () => {
    expect(alignCharacters(readingAt(quadOfBounds({ x: 0, y: 0, width: 1, height: 1 }), [null]), 1)).toBeNull()
  })
})
