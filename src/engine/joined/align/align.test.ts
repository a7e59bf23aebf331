import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idCardChina } from '#catalogue/identity/china/id-card-china.document.ts'
import { passport } from '#catalogue/travel/passport.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { boundsOfPoints } from '#domain/geometry.ts'
import { type PageText, textOfPage } from '#domain/page-text.ts'
import type { Reading } from '#domain/reading.ts'
import { sureCharacters } from '#domain/sure-characters.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { joinRows } from '../join-rows.ts'
import { alignReadings } from './align-readings.ts'
import { findLetters } from './find-letters.ts'
import { rateText } from '../text/rate-text.ts'

function remote(field: string, text: string, more: Partial<Reading> = {}): Reading {
  return { field, source: 'flyocr', text, value: text, pageIndex: 0, box: null, characters: [], notes: [], ...more }
}

/** The row of made print in which a value was found, from 0; null where it was found nowhere. */
function rowOf({ box }: Reading): number | null {
  const bounds = box && boundsOfPoints(box)
  return bounds ? Math.round((bounds.y - 0.05) / 0.05) : null
}

interface Seen {
  own?: readonly Reading[]
  documentType?: DocumentType
}

function align(reading: Reading, text: PageText, { own = [], documentType = passport }: Seen = {}): Reading {
  const [found] = alignReadings([reading], { documentType, pages: [{ pageIndex: 0, readings: own, text }] })
  if (!found) throw new Error('a reading was lost')
  return found
}

describe('a value is found in print', () => {
  const text = madePageText([
    'PASSPORT',
    ['Authority', 'Ministère de l’Intérieur'],
    'Place of birth',
    'SAINT-ÉTIENNE',
    'SUR LOIRE',
    'No. L898902C3',
  ])

  test.each([
    ['in another case and without accents', 'authority', { value: 'MINISTERE DE L INTERIEUR', row: 1 }],
    ['in full width', 'documentNumber', { value: 'Ｌ８９８９０２Ｃ３', row: 5 }],
    ['with a letter misread', 'documentNumber', { value: 'L8989O2C3', row: 5 }],
    ['over two lines', 'placeOfBirth', { value: 'SAINT ETIENNE SUR LOIRE', row: 3 }],
    ['nowhere', 'placeOfBirth', { value: 'BRATISLAVA', row: null }],
  ])('%s', (_, field, { value, row }) => {
    const found = align(remote(field, value), text)
    expect([rowOf(found), found.text, found.value]).toEqual([row, value, value])
  })

  test('its characters are rated by ours where the letters are the same, and only there', () => {
    const doubtful = madePageText(['No. L898902C3'], [{ line: 0, character: 7, confidence: 0.4, candidates: [['O', 0.3]] }])
    const same = align(remote('documentNumber', 'L898902C3'), doubtful)
    expect(same.characters.map(({ confidence }) => confidence)).toEqual([0.99, 0.99, 0.99, 0.99, 0.4, 0.99, 0.99, 0.99, 0.99])
    expect(same.characters[4]?.candidates).toEqual([{ text: 'O', confidence: 0.3 }])
    expect(align(remote('documentNumber', 'L898802C3'), doubtful).characters).toEqual([])
  })

  test.each(['12 AUG 1974', '12.08.1974', '12 08 1974', '1974年8月12日', 'Aug 12, 1974'])('a day that is printed %s', (printed) => {
    const found = align(remote('dateOfBirth', '1974-08-12'), madePageText(['Born', printed]))
    expect([rowOf(found), found.value]).toEqual([1, '1974-08-12'])
  })

  test('two values that say the same take a place each', () => {
    const twice = madePageText(['JANE SMITH', 'JANE SMITH'])
    const both = [remote('surname', 'JANE SMITH'), remote('givenNames', 'JANE SMITH')]
    const found = alignReadings(both, { documentType: passport, pages: [{ pageIndex: 0, readings: [], text: twice }] })
    expect(found.map(rowOf)).toEqual([0, 1])
  })

  test('where its own label stands, when the words there have no form of their own', () => {
    const print = madePageText(['CHINA', 'CHINESE'])
    const box = print.rows[1]?.lines[0]?.box ?? null
    const own: Reading = { ...remote('nationality', 'CHINESE'), source: 'ocr', box, value: null }
    const found = align(remote('nationality', 'CHN'), print, { own: [own] })
    expect([rowOf(found), found.value, found.characters]).toEqual([1, 'CHN', []])
    // Of two such places nobody knows which.
    expect(rowOf(align(remote('nationality', 'CHN'), print, { own: [own, own] }))).toBeNull()
  })

  test('our own reading of the field goes before print that says the same', () => {
    const print = madePageText(['李文静', '李文静'])
    const box = print.rows[1]?.lines[0]?.box ?? null
    const own: Reading = { ...remote('fullName', '李文静'), source: 'ocr', box, characters: sureCharacters('李文静') }
    const found = align(remote('fullName', '李文静'), print, { own: [own], documentType: idCardChina })
    expect([rowOf(found), found.characters.length]).toEqual([1, 3])
    // One that differs stands there too, and nothing vouches for its letters.
    const other = align(remote('fullName', '李文静静静'), print, {
      own: [{ ...own, text: '李文静静静静', value: '李文静静静静' }],
      documentType: idCardChina,
    })
    expect([rowOf(other), other.characters]).toEqual([1, []])
  })

  test('a place that came along stays', () => {
    const box = madePageText(['A', 'B', 'L898902C3']).rows[0]?.lines[0]?.box ?? null
    expect(rowOf(align(remote('documentNumber', 'L898902C3', { box }), text))).toBe(0)
  })
})

test('no value is altered and none lost, whatever stands on the page', () => {
  const word = fc.string({ unit: fc.constantFrom(...'AB12 É王〇٣'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.array(word, { maxLength: 6 }), (rows, values) => {
      const readings = values.map((value) => remote('authority', value))
      const found = alignReadings(readings, { documentType: passport, pages: [{ pageIndex: 0, readings: [], text: madePageText(rows) }] })
      expect(found.map(({ text, value }) => [text, value])).toEqual(readings.map(({ text, value }) => [text, value]))
      for (const { text, characters } of found) expect([0, [...text].length]).toContain(characters.length)
    }),
  )
})

test('what stands in a text is found in it', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(letters, letters, letters, (before, sought, after) => {
      const found = findLetters(sought, before + sought + after)
      if (sought === '') expect(found).toBeNull()
      else expect([found?.distance, found && (before + sought + after).slice(found.start, found.end)]).toEqual([0, sought])
    }),
  )
})

test('rows go under the numbers of ours that say the same; one that we have not seen between them', () => {
  const cells = (source: Reading['source'], rows: Readonly<Record<number, readonly [name: string, amount: string]>>) =>
    Object.entries(rows).flatMap(([row, [name, amount]]) => [
      remote(`lineItems:${row}:name`, name, { source }),
      remote(`lineItems:${row}:amount`, amount, { source }),
    ])
  const joined = joinRows(
    cells('ocr', { 1: ['Paper', '10.00'], 2: ['Ink', '5.00'], 3: ['Glue', '1.00'] }),
    cells('flyocr', { 1: ['Paper', '10.00'], 2: ['String', '7.50'], 3: ['Inc', '5.00'], 4: ['Glue', '1.00'], 5: ['Tape', '2.00'] }),
  )
  const rows = joined.filter(({ field }) => field.endsWith(':name')).map(({ field, text }) => [field.split(':')[1], text])
  expect(rows.map(([, text]) => text)).toEqual(['Paper', 'String', 'Inc', 'Glue', 'Tape'])
  expect([rows[0], rows[2], rows[3], rows[4]].map((row) => row?.[0])).toEqual(['1', '2', '3', '4'])
  expect(Number(rows[1]?.[0])).toBeGreaterThan(1)
  expect(Number(rows[1]?.[0])).toBeLessThan(2)
})

test('a page of text: lines that we read alike are as sure as ours, others are not', () => {
  const own = madePageText(['Zena is one', 'of my friends'], [{ line: 0, character: 0, confidence: 0.6, candidates: [['2', 0.3]] }])
  const unrated = madePageText(['ZENA IS ONE', 'of my fiends'])
  for (const row of unrated.rows) for (const line of row.lines) for (const character of line.characters) character.confidence = 0
  const rated = rateText(unrated, own)
  expect(textOfPage(rated)).toBe('ZENA IS ONE\nof my fiends')
  const confidences = rated.rows.map((row) => row.lines[0]?.characters.map(({ confidence }) => confidence) ?? [])
  expect([confidences[0]?.[0], Math.min(...(confidences[0]?.slice(1) ?? [])), Math.max(...(confidences[1] ?? []))]).toEqual([0.6, 0.99, 0])
})
