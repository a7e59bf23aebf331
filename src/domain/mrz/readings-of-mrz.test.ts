import { describe, expect, it } from 'vitest'
import { quadOfBounds } from '../geometry.ts'
import type { Character } from '../reading.ts'
import { parseMrz } from './parse-mrz.ts'
import { readingsOfMrz } from './readings-of-mrz.ts'

const lines = ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<']

function charactersOf(line: string, lineIndex: number): Character[] {
  return [...line].map((text, column) => ({
    text,
    confidence: 0.99,
    box: quadOfBounds({ x: column / 30, y: lineIndex / 10, width: 1 / 30, height: 0.05 }),
    repaired: lineIndex === 1 && column === 3,
    candidates: [],
  }))
}

function readings() {
  const parsed = parseMrz({ lines, today: '2026-11-22' })
  if (parsed === null) throw new Error('not a zone')
  return readingsOfMrz({ parsed, characters: lines.map(charactersOf), pageIndex: 1 })
}

describe('readingsOfMrz', () => {
  it('gives one reading a field, blank ones and lines too, with one character for each of its own', () => {
    const all = readings()
    const names = 'documentCode issuingState documentNumber optionalData dateOfBirth sex dateOfExpiry nationality'
    const others = 'optionalData2 surname givenNames mrzLine1 mrzLine2 mrzLine3'
    expect(all.map(({ field }) => field)).toEqual(`${names} ${others}`.split(' '))
    for (const { text, characters } of all) expect(characters.map((character) => character.text).join('')).toBe(text)
    expect(all.every(({ source, pageIndex }) => source === 'mrz' && pageIndex === 1)).toBe(true)
  })

  it('draws the box from the first character to the last, also over the gap of a long number', () => {
    const number = readings().find(({ field }) => field === 'documentNumber')
    expect(number?.box?.[0]).toEqual({ x: 5 / 30, y: 0 })
    expect(number?.box?.[2].x).toBeCloseTo(18 / 30)
    expect(number?.box?.[2].y).toBeCloseTo(0.05)
  })

  it('marks the field, and only the field, of which a character was repaired', () => {
    const repaired = readings().filter(({ notes }) => notes.includes('repaired'))
    expect(repaired.map(({ field }) => field)).toEqual(['dateOfBirth', 'mrzLine2'])
  })

  it('does without characters', () => {
    const parsed = parseMrz({ lines, today: '2026-11-22' })
    const bare = parsed === null ? [] : readingsOfMrz({ parsed, characters: [], pageIndex: 0 })
    expect(bare.find(({ field }) => field === 'surname')).toMatchObject({ value: 'STEVENSON', box: null, characters: [] })
  })
})
