import { describe, expect, test } from 'vitest'
import { idCardTd1 } from '#catalogue/travel/id-card-td1.document.ts'
import { passport } from '#catalogue/travel/passport.document.ts'
import type { PageText } from '#domain/page-text.ts'
import type { Reading } from '#domain/reading.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { fieldsOfPages } from './fields-of-pages.ts'

const today = '2026-11-22'
type Rows = Parameters<typeof madePageText>[0]

function inZone(field: string, value: string): Reading {
  return { field, source: 'mrz', text: value, value, pageIndex: 0, box: null, characters: [], notes: [] }
}

function readingsOf(rows: readonly Rows[], known: readonly Reading[], sure = 0.999): Reading[] {
  const pages = rows.map((each, index) => ({ index, text: readAs(madePageText(each), sure), aspect: 1.42 }))
  return fieldsOfPages({ documentType: rows.length > 1 ? idCardTd1 : passport, pages, known, today })
}

function readAs(text: PageText, confidence: number): PageText {
  return {
    ...text,
    rows: text.rows.map((row) => ({
      ...row,
      lines: row.lines.map((line) => ({ ...line, characters: line.characters.map((character) => ({ ...character, confidence })) })),
    })),
  }
}

/** What is evidence; and what is only offered. */
function told(rows: Rows, known: readonly Reading[], sure?: number): string[] {
  return readingsOf([rows], known, sure)
    .map(({ field, value, notes }) => `${notes.includes('alternative') ? 'or ' : ''}${field} ${value}`)
    .toSorted()
}

test('a value of the zone beside its label is evidence, unless the print showed it already', () => {
  const zone = [inZone('dateOfBirth', '1974-08-12'), inZone('surname', 'ERIKSSON')]
  const rows = ['Surname', 'ERIKSSON', 'Date of birth', '12 AUG 74']
  expect(told(rows, zone)).toEqual(['dateOfBirth 1974-08-12', 'surname ERIKSSON'])
  expect(told(rows, [...zone, { ...inZone('surname', 'ERIKSSON'), source: 'ocr' }])).toEqual(['dateOfBirth 1974-08-12'])
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
  expect(told(rows, zone)).toEqual(['authority MINISTRY OF FICTION', 'dateOfIssue 2024-04-16', 'placeOfBirth ZENITH'])
})

test('a part of a longer printed name proves nothing, though another label stands above the rest of it', () => {
  const zone = [inZone('givenNames', 'ANNA')]
  expect(told([['Given names', 'Sex'], 'ANNA          MARIA'], zone)).not.toContain('givenNames ANNA')
  expect(told([['Given names', 'Sex'], 'ANNA'], zone)).toEqual(['givenNames ANNA'])
})

test('the other side of a card and further pages are read by their labels too', () => {
  const zone = [inZone('dateOfBirth', '1974-08-12')].map((reading) => ({ ...reading, pageIndex: 1 }))
  const found = readingsOf(
    [
      ['Date of birth', '12 AUG 1974', 'Place of birth', 'ZENITH'],
      ['Authority', 'MINISTRY OF FICTION'],
    ],
    zone,
  )
  expect(found.map(({ field, value, pageIndex }) => [field, value, pageIndex])).toEqual(
    expect.arrayContaining([
      ['dateOfBirth', '1974-08-12', 0],
      ['placeOfBirth', 'ZENITH', 0],
      ['authority', 'MINISTRY OF FICTION', 1],
    ]),
  )
})

describe('print that says something else than the zone', () => {
  const born = inZone('dateOfBirth', '1974-08-12')

  test.each<[Rows, Reading, string]>([
    [['Date of birth', '13 AUG 1974'], born, 'dateOfBirth 1974-08-13'],
    [['Passport No.', 'X12345678'], inZone('documentNumber', 'L898902C3'), 'documentNumber X12345678'],
    [['Surname', 'MUSTER'], inZone('surname', 'ERIKSSON'), 'surname MUSTER'],
    [['Sex', 'M'], inZone('sex', 'F'), 'sex M'],
  ])('is held against it where it was read clearly: %o', (rows, said, expected) => {
    expect(told(rows, [said])).toEqual([expected])
  })

  test.each<[string, Rows, Reading, number?]>([
    ['a day that may be misread', ['Date of birth', '13 AUG 1974'], born, 0.95],
    ['another day that was not read clearly', ['Date of birth', '27 FEB 1961'], born, 0.8],
    ['letters of a number that look like digits', ['Passport No.', 'LB989O2C3'], inZone('documentNumber', 'L898902C3')],
    ['a title before the name', ['Surname', 'DR. ERIKSSON'], inZone('surname', 'ERIKSSON')],
    ['more than the zone had room for', ['Surname', 'ERIKSSON VON MUSTER'], inZone('surname', 'ERIKSSON')],
    ['a state that has many names', ['Nationality', 'FRA'], inZone('nationality', 'UTO')],
  ])('is only offered: %s', (_, rows, said, sure) => {
    expect(told(rows, [said], sure).filter((each) => !each.startsWith('or '))).toEqual([])
  })
})
