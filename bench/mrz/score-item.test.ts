import { expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import type { Reading } from '#domain/reading.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { mrzOfPerson } from '#testing/specimens/mrz-of-person.ts'
import type { ZoneItem } from './mrz-set.ts'
import { type ItemReading, scoreItem } from './score-item.ts'

const today = '2026-11-22'
// A number without look-alikes: whether one proves itself is the domain's business, not this test's.
const person = { ...inventPerson('scored'), documentNumber: 'L47313947', dateOfBirth: '1974-11-13' }
const lines = mrzOfPerson('passport', person)

function itemOf(truth: readonly string[]): ZoneItem {
  return { id: 'one', kind: 'TD3', tags: [], files: ['one.jpg'], truth: { lines: [...truth] } }
}

function readAs(read: readonly string[], confidence = 1): ItemReading {
  const parsed = parseMrz({ lines: read, today, kind: 'TD3' })
  const characters = read.map((line) => Array.from(line, (text) => ({ text, confidence, box: null, repaired: false, candidates: [] })))
  return {
    lines: read,
    documentType: findDocumentType('passport'),
    readings: parsed === null ? [] : readingsOfMrz({ parsed, characters, pageIndex: 0 }),
  }
}

test('a perfect reading scores full marks', () => {
  const score = scoreItem(itemOf(lines), readAs(lines), today)
  expect(score).toMatchObject({ exact: true, lines: { right: 2, all: 2 }, coreProven: true, wrong: [] })
  expect(score.fields.right).toBe(score.fields.all)
  expect(score.proven.all).toBeGreaterThanOrEqual(3)
})

test('one wrong character costs the document, its line and its field', () => {
  const misread = lines.map((line, index) => (index === 0 ? line.replace('UTO', 'UTA') : line))
  const score = scoreItem(itemOf(lines), readAs(misread), today)
  expect(score).toMatchObject({ exact: false, lines: { right: 1, all: 2 } })
  expect(score.fields.right).toBe(score.fields.all - 1)
})

test('a value that is proven and not so is counted as wrong', () => {
  const other = mrzOfPerson('passport', { ...person, documentNumber: 'L47313974' })
  const { wrong, proven } = scoreItem(itemOf(lines), readAs(other), today)
  expect(wrong).toEqual([{ field: 'documentNumber', value: 'L47313974', truth: 'L47313947' }])
  expect(proven.right).toBe(proven.all - 1)
})

test('the holder is proven where print says the same, and not asked for where there is no print', () => {
  const zone = readAs(lines)
  const print = zone.readings.map((reading) => ({ ...reading, source: 'ocr' as const, notes: [] }))
  const withPrint = (of: typeof print) => scoreItem(itemOf(lines), { ...zone, readings: [...zone.readings, ...of] }, today).holderProven
  expect(withPrint(print)).toBe(true)
  expect(withPrint(print.filter(({ field }) => field !== 'surname'))).toBe(false)
  expect(withPrint([])).toBeNull()
})

test('doubtful characters prove nothing', () => {
  const score = scoreItem(itemOf(lines), readAs(lines, 0.5), today)
  expect(score).toMatchObject({ exact: true, coreProven: false, proven: { right: 0, all: 0 } })
})

test('a zone where there is none is wrong, none where there is none is right', () => {
  const nothing: ItemReading = { lines: [], readings: [], documentType: null }
  expect(scoreItem(itemOf([]), nothing, today)).toMatchObject({ exact: true, hasZone: false, coreProven: null })
  expect(scoreItem(itemOf([]), readAs(lines), today).exact).toBe(false)
  expect(scoreItem(itemOf(lines), nothing, today)).toMatchObject({ exact: false, coreProven: false })
})

test('what only the page prints is found, found otherwise or not at all; sources that differ are a conflict', () => {
  const zone = readAs(lines)
  const read = (field: string, value: string): Reading => ({
    field,
    value,
    text: value,
    source: 'ocr',
    pageIndex: 0,
    box: null,
    characters: [...value].map((text) => ({ text, confidence: 1, box: null, repaired: false, candidates: [] })),
    notes: [],
  })
  const item = {
    ...itemOf(lines),
    truth: { lines: [...lines], values: { placeOfBirth: 'ZENITH', authority: 'MINISTRY', dateOfIssue: '2020-01-02' } },
  }
  const found = [read('placeOfBirth', 'ZENITH'), read('authority', 'MINISTER'), read('dateOfBirth', '1974-11-14')]
  const score = scoreItem(item, { ...zone, readings: [...zone.readings, ...found] }, today)
  expect(score).toMatchObject({ printed: { right: 1, all: 3, wrong: 1 }, conflicts: ['dateOfBirth'] })
})
