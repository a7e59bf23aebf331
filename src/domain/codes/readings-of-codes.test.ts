import { describe, expect, test } from 'vitest'
import { numberFits } from '../checks/number-fits.check.ts'
import { type CodeKind, defineDocument, type DocumentType } from '../document-type.ts'
import { quadOfBounds } from '../geometry.ts'
import { judgeRecord } from '../judge-record.ts'
import { crc16 } from '../numbers/crc16.ts'
import { numberForms } from '../numbers/number-forms.ts'
import type { Reading } from '../reading.ts'
import { numbersInCodes, readingsOfCodes } from './readings-of-codes.ts'

const ofDocument = { group: 'document', required: false, labels: [] } as const
const card: DocumentType = defineDocument({
  key: 'test-card',
  country: null,
  titles: [],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    invoiceNumber: { ...ofDocument, kind: 'document-number' },
    issueDate: { ...ofDocument, kind: 'date' },
    surname: { ...ofDocument, kind: 'name' },
    sheet: { ...ofDocument, kind: 'document-number', code: ['Code128'] },
    serialNumber: { ...ofDocument, kind: 'document-number' },
  },
  codes: ['Code128', 'QRCode'],
  checks: [numberFits(numberForms.cnVehicleSubPage, 'sheet')],
  characterThreshold: 0.9,
  rows: [],
})
const box = quadOfBounds({ x: 0.1, y: 0.2, width: 0.3, height: 0.1 })

function codes(...said: readonly [CodeKind, string][]) {
  return said.map(([kind, text]) => ({ kind, text, box, pageIndex: 1 }))
}

function values(...said: readonly [CodeKind, string][]): Record<string, string | null> {
  const readings = readingsOfCodes({ documentType: card, codes: codes(...said) })
  return Object.fromEntries(readings.map(({ field, value }) => [field, value]))
}

function printed(field: string, value: string, notes: Reading['notes'] = []): Reading {
  const characters = Array.from(value, (text) => ({ text, confidence: 0.99, box: null, repaired: false, candidates: [] }))
  return { field, source: 'ocr', text: value, value, pageIndex: 0, box: null, characters, notes }
}

function stateOf(field: string, readings: readonly Reading[]): string | undefined {
  const { fields } = judgeRecord({ documentType: card, readings, acceptedRules: [], today: '2026-11-22' })
  return fields.find(({ key }) => key === field)?.state
}

describe('a field whose value alone stands in a code', () => {
  test('is read from a code of its kind that keeps its rules, where the code stands', () => {
    const [reading, ...others] = readingsOfCodes({ documentType: card, codes: codes(['Code128', '1234567890123']) })
    expect(reading).toMatchObject({ field: 'sheet', source: 'barcode', value: '1234567890123', pageIndex: 1, box, notes: [] })
    expect(others).toEqual([])
  })

  test('is not read from another code', () => {
    expect(values(['Code128', '123'], ['QRCode', '1234567890123'], ['Code128', 'https://example.org'])).toEqual({})
    expect(values(['PDF417', '1234567890123'])).toEqual({})
  })
})

describe('a checksum of the code’s own', () => {
  const told = '01,31,,12345678901234567890,12.00,20260809,,'

  test('proves its numbers and days, and never a page that says something else', () => {
    const readings = readingsOfCodes({ documentType: card, codes: codes(['QRCode', `${told}${crc16(told)}`]) })
    expect(readings.map(({ field, value }) => [field, value])).toEqual([
      ['invoiceNumber', '12345678901234567890'],
      ['issueDate', '2026-08-09'],
    ])
    expect(stateOf('invoiceNumber', readings)).toBe('proven')
    expect(stateOf('issueDate', [...readings, printed('issueDate', '2026-08-09')])).toBe('proven')
    expect(stateOf('issueDate', [...readings, printed('issueDate', '2026-08-08')])).toBe('conflict')
  })

  test('takes all worth from what it does not fit', () => {
    const readings = readingsOfCodes({ documentType: card, codes: codes(['QRCode', `${told}0000`]) })
    expect(stateOf('invoiceNumber', readings)).toBe('look')
    expect(stateOf('invoiceNumber', [...readings, printed('invoiceNumber', '12345678901234567890')])).toBe('look')
  })

  test('is not needed where the page says the same', () => {
    const readings = readingsOfCodes({ documentType: card, codes: codes(['QRCode', told]) })
    expect(stateOf('invoiceNumber', readings)).toBe('look')
    expect(stateOf('invoiceNumber', [...readings, printed('invoiceNumber', '12345678901234567890')])).toBe('proven')
  })
})

describe('a printed number', () => {
  const found = (text: string, ...readings: Reading[]) =>
    numbersInCodes({ documentType: card, codes: codes(['QRCode', text]) }, readings).map(({ field, value }) => [field, value])

  test('is proven by a code that holds it, whatever else stands there', () => {
    const reading = printed('serialNumber', 'AB-1234567')
    expect(found('https://example.org/q?n=AB1234567&x=1', reading)).toEqual([['serialNumber', 'AB-1234567']])
    const coded = numbersInCodes({ documentType: card, codes: codes(['QRCode', 'X;AB-1234567;Y']) }, [reading])
    expect(stateOf('serialNumber', [reading, ...coded])).toBe('proven')
  })

  test('is not found in part, nor where it is short, a guess, or told already', () => {
    expect(found('AB12345678', printed('serialNumber', 'AB-1234567'))).toEqual([])
    expect(found('X;A12345', printed('serialNumber', 'A12345'))).toEqual([])
    expect(found('X;AB1234567', printed('serialNumber', 'AB1234567', ['alternative']))).toEqual([])
    expect(found('X;EXAMPLES', printed('surname', 'EXAMPLES'))).toEqual([])
    const told = readingsOfCodes({ documentType: card, codes: codes(['Code128', '1234567890123']) })
    expect(found('X;1234567890123', printed('sheet', '1234567890123'), ...told)).toEqual([])
  })
})
