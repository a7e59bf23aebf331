import { describe, expect, it, test } from 'vitest'
import { defineDocument, type FieldSpec } from '../document-type.ts'
import { judgeRecord, type RecordJudgement } from '../judge-record.ts'
import { nothingKnown } from '../known.ts'
import { personReading } from '../person-reading.ts'
import type { Reading } from '../reading.ts'
import type { Sighting } from './sighting.ts'
import { bareSupplierValue, type SupplierField } from './supplier-fields.ts'
import { supplierMarks } from './supplier-marks.ts'
import { cnTaxId } from '../numbers/cn-tax-id.ts'
import { saidReadings } from '#testing/said-readings.ts'

const spec = (kind: FieldSpec['kind'], required = false): FieldSpec => ({ kind, group: 'seller', required, labels: [] })

const invoice = defineDocument({
  key: 'test-invoice',
  country: null,
  titles: [],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: {
    sellerName: spec('text', true),
    sellerTaxId: { ...spec('document-number'), checksum: cnTaxId },
    iban: spec('document-number'),
    sellerBankAccount: spec('text'),
  },
  checks: [],
  characterThreshold: 0.8,
  rows: [],
})

const recordId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function sighting(values: Record<string, string>, invoices = 1, number = 1): Sighting {
  return { values, invoices, last: { recordId: recordId(number), day: '2026-03-12' } }
}

function printed(values: Record<string, string>, confidence = 0.99, source: Reading['source'] = 'ocr'): Reading[] {
  return saidReadings(source, values, { confidence })
}

function judged(readings: Reading[], sightings: Sighting[]): RecordJudgement {
  return judgeRecord({ documentType: invoice, readings, acceptedRules: [], today: '2026-11-22', known: { ...nothingKnown, sightings } })
}

const stateOf = ({ fields }: RecordJudgement, key: string) => fields.find((field) => field.key === key)?.state
const memoryOf = ({ fields }: RecordJudgement, key: string) =>
  fields
    .find((field) => field.key === key)
    ?.evidence.filter(({ kind }) => kind === 'as-before' || kind.endsWith('-differs'))
    .map(({ kind, weight, values }) => `${weight} ${kind} ${values['invoices']}`)

const taxId = '91999901MA0K2T4N1H'
const supplier = { sellerName: 'Muster GmbH', sellerTaxId: taxId }
const iban = 'DE02120300000000202051'
const otherIban = 'DE89370400440532013000'

describe('an account', () => {
  it('that differs is a conflict, however well it was read', () => {
    const values = { ...supplier, iban: otherIban }
    const twice = judged([...printed(values), ...printed(values, 1, 'barcode')], [sighting({ ...supplier, iban }, 3)])
    expect(stateOf(twice, 'iban')).toBe('conflict')
    expect(memoryOf(twice, 'iban')).toEqual(['against account-differs 3'])
    expect(twice.openMatters).toContainEqual({ kind: 'conflict', field: 'iban' })
    expect(twice.acceptedByVerifying).not.toContain('iban')
  })

  it('that differs stands by a person’s word, and it stays told', () => {
    const readings = printed({ ...supplier, iban: otherIban })
    const word = personReading({ field: 'iban', spec: invoice.fields.iban, value: otherIban, how: 'confirmed', machine: readings })
    const settled = judged([...readings, word], [sighting({ ...supplier, iban })])
    expect(stateOf(settled, 'iban')).toBe('verified')
    expect(memoryOf(settled, 'iban')).toEqual(['note account-differs 1'])
  })

  it('that one of several earlier ones has is none that differs, and is not proven by that', () => {
    const known = judged(printed({ ...supplier, iban }), [
      sighting({ ...supplier, iban: otherIban }, 4, 2),
      sighting({ ...supplier, iban }, 2),
      sighting({ sellerTaxId: taxId, sellerName: 'Muster', iban }, 1),
    ])
    expect(stateOf(known, 'iban')).toBe('look')
    expect(memoryOf(known, 'iban')).toEqual(['for as-before 3'])
    expect(known.acceptedByVerifying).toContain('iban')
  })

  it('that no earlier invoice has is new, not different', () => {
    expect(memoryOf(judged(printed({ ...supplier, iban }), [sighting(supplier, 5)]), 'iban')).toEqual([])
  })

  it('is held against its supplier’s, who is known by its tax id before its name', () => {
    const sightings = [sighting({ sellerName: supplier.sellerName, iban: otherIban }, 7), sighting({ ...supplier, iban }, 2)]
    expect(memoryOf(judged(printed({ ...supplier, iban }), sightings), 'iban')).toEqual(['for as-before 2'])
    expect(memoryOf(judged(printed({ sellerName: 'MUSTER-GMBH', iban }), sightings), 'iban')).toEqual(['for as-before 2'])
    expect(memoryOf(judged(printed({ sellerName: 'Other GmbH', iban }), sightings), 'iban')).toEqual([])
  })

  it('is told without its bank, where it is printed with it', () => {
    const sightings = [sighting({ ...supplier, sellerBankAccount: '招商银行北京分行 8609 0012 3456 7890' })]
    const account = (sellerBankAccount: string) =>
      memoryOf(judged(printed({ ...supplier, sellerBankAccount }), sightings), 'sellerBankAccount')
    expect(account('招商银行北京分行8609001234567890')).toEqual(['for as-before 1'])
    expect(account('招商银行 8609001234567891')).toEqual(['against account-differs 1'])
  })
})

describe('a supplier', () => {
  it('whose tax id is new under its name is a conflict', () => {
    const newId = judged(printed(supplier), [sighting({ ...supplier, sellerTaxId: '91999902MA1P7R6E5F' }, 2)])
    expect([stateOf(newId, 'sellerTaxId'), memoryOf(newId, 'sellerTaxId')]).toEqual(['conflict', ['against tax-id-differs 2']])
  })

  it('whose name is new under its tax id is a conflict', () => {
    const newName = judged(printed(supplier), [sighting({ ...supplier, sellerName: 'Muster AG' }, 2)])
    expect([stateOf(newName, 'sellerName'), memoryOf(newName, 'sellerName')]).toEqual(['conflict', ['against supplier-name-differs 2']])
  })

  it('whose proven tax id stands for a name that was read clearly and to the letter is told by it', () => {
    const known = judged(printed(supplier), [sighting(supplier, 12)])
    expect([stateOf(known, 'sellerTaxId'), stateOf(known, 'sellerName')]).toEqual(['proven', 'proven'])
    expect(known.openMatters).toEqual([])
  })

  it.each([
    ['read unsurely', printed(supplier, 0.6), sighting(supplier)],
    ['spelt otherwise', printed(supplier), sighting({ ...supplier, sellerName: 'MUSTER GMBH' })],
    ['without its tax id', printed({ sellerName: supplier.sellerName }), sighting(supplier)],
  ])('is looked at where its name is %s', (_, readings, earlier) => {
    const known = judged(readings, [earlier])
    expect([stateOf(known, 'sellerName'), memoryOf(known, 'sellerName')]).toEqual(['look', ['for as-before 1']])
  })
})

test.each<[SupplierField, string, string]>([
  ['sellerName', 'Müller & Söhne (Köln) GmbH', 'mullersohnekolngmbh'],
  ['sellerName', '云州澄明（北京）有限公司', '云州澄明北京有限公司'],
  ['sellerTaxId', 'de 123 456 789', 'DE123456789'],
  ['iban', 'DE02 1203 0000 0000 2020 51', iban],
  ['sellerBankAccount', '招商银行第3支行 8609-0012-3456-7890', '8609001234567890'],
  ['sellerBankAccount', '８６０９００１２３４５６', '860900123456'],
  ['sellerBankAccount', '招商银行', '招商银行'],
])('%s %s is known as %s', (field, value, bare) => {
  expect(bareSupplierValue(field, value)).toBe(bare)
})

test('a supplier is found again by tax id and name, where they name anybody', () => {
  expect(supplierMarks({ sellerTaxId: 'DE 123', sellerName: 'A.B', iban })).toEqual(['sellerTaxId:DE123'])
  expect(supplierMarks({})).toEqual([])
})
