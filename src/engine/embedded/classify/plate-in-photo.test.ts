import { describe, expect, test } from 'vitest'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { idCardEgypt } from '#catalogue/identity/middle-east/id-card-egypt.document.ts'
import type { Character, Reading } from '#domain/reading.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { guessPlate, showsPlatePrint } from './plate-in-photo.ts'

function plateOf(number: string, confidences: readonly number[]) {
  const characters = [...number].map((text, index): Character => ({
    text,
    confidence: confidences[index] ?? 1,
    candidates: [],
    repaired: false,
    box: null,
  }))
  const reading: Reading = {
    field: 'plateNumber',
    source: 'ocr',
    text: number,
    value: number,
    pageIndex: 0,
    box: null,
    characters,
    notes: [],
  }
  return guessPlate([{ readings: [reading] }])
}

describe('a plate is told', () => {
  test('by all of its characters where a state issues such numbers, though one is worn', () => {
    expect(plateOf('新A88888', [0.46])).toMatchObject({ guess: { documentType: 'number-plate' }, isTold: true })
    expect(plateOf('新A88888', [0.1, 0.4, 0.5, 0.5, 0.5, 0.6, 0.4])?.isTold).toBe(false)
  })

  test('by its worst where the pattern says little, and is offered otherwise', () => {
    expect(plateOf('30PRIA', [0.97, 0.96])?.isTold).toBe(true)
    const worn = plateOf('E71646', [0.01])
    expect(worn?.isTold).toBe(false)
    expect(worn?.guess.confidence).toBeCloseTo(0.25, 1)
    expect(guessPlate([{ readings: [] }])).toBeNull()
  })
})

describe('a look for a plate is worth it', () => {
  const shows = (documentType: Parameters<typeof showsPlatePrint>[0]['documentType'], rows: string[]): boolean =>
    showsPlatePrint({ documentType, results: [{ text: madePageText(rows) }] })
  const gate = ['EAST GATE ENTRY NORTH LANE', '2013-11-01 18:41:45', '川A·R9X49']

  test('where hardly anything else is printed, and where a camera writes its place beside a plate', () => {
    expect(shows(null, ['AB12 CDE'])).toBe(true)
    expect(shows(null, ['Hello'])).toBe(false)
    expect(shows(generalPage, gate)).toBe(true)
  })

  test('but not on a page of text that names one, nor on a document', () => {
    expect(shows(generalPage, ['The lorry 川A·R9X49 was parked outside the north gate'])).toBe(false)
    expect(shows(generalPage, [...Array.from({ length: 12 }, () => 'some words that were written'), '川A·R9X49'])).toBe(false)
    expect(shows(idCardEgypt, ['川A·R9X49'])).toBe(false)
  })
})
