import { expect, test } from 'vitest'
import { passport } from '#catalogue/travel/passport.document.ts'
import type { Reading } from '#domain/reading.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { zoneFieldsByLabel } from './zone-fields-by-label.ts'

const today = '2026-11-22'

function inZone(field: string, value: string): Reading {
  return { field, source: 'mrz', text: value, value, pageIndex: 0, box: null, characters: [], notes: [] }
}

function shown(rows: Parameters<typeof madePageText>[0], zone: readonly Reading[], found: readonly Reading[] = []): string[] {
  const page = { index: 0, text: madePageText(rows), aspect: 1.42 }
  return zoneFieldsByLabel({ documentType: passport, page, zone, found, today }).map(({ field, value }) => `${field} ${value}`)
}

test('a value of the zone beside its label is evidence, unless the print showed it already', () => {
  const zone = [inZone('dateOfBirth', '1974-08-12'), inZone('surname', 'ERIKSSON')]
  const rows = ['Surname', 'ERIKSSON', 'Date of birth', '12 AUG 74']
  expect(shown(rows, zone).toSorted()).toEqual(['dateOfBirth 1974-08-12', 'surname ERIKSSON'])
  expect(shown(rows, zone, [{ ...inZone('surname', 'ERIKSSON'), source: 'ocr' }])).toEqual(['dateOfBirth 1974-08-12'])
})

test('print that says something else is none', () => {
  expect(shown(['Date of birth', '13 AUG 1974'], [inZone('dateOfBirth', '1974-08-12')])).toEqual([])
})

test('what no zone says is what its label shows', () => {
  const zone = [inZone('dateOfBirth', '1974-08-12'), inZone('dateOfExpiry', '2034-04-15')]
  const rows = [
    'Place of birth / Lieu de naissance',
    'ZENITH',
    'Authority / Autorité',
    'MINISTRY OF FICTION',
    'Date of issue',
    '16 APR 2024',
  ]
  expect(shown(rows, zone).toSorted()).toEqual(['authority MINISTRY OF FICTION', 'dateOfIssue 2024-04-16', 'placeOfBirth ZENITH'])
})

test('a part of a longer printed name proves nothing, though another label stands above the rest of it', () => {
  const zone = [inZone('givenNames', 'ANNA')]
  expect(shown([['Given names', 'Sex'], 'ANNA          MARIA'], zone)).toEqual([])
  expect(shown([['Given names', 'Sex'], 'ANNA'], zone)).toEqual(['givenNames ANNA'])
})
