import { describe, expect, it } from 'vitest'
import { defineDocument, type FieldSpec } from '../document-type.ts'
import { type RecordEntry, type RecordStatus, recordStatuses } from '../record.ts'
import { exportColumns } from './export-columns.ts'
import { type ExportableRecord, toExportableRecord } from './exportable-record.ts'
import { recordRows } from './record-rows.ts'
import { writeValue } from './write-value.ts'

function recordOf(status: RecordStatus, more: Partial<RecordEntry> = {}): RecordEntry {
  return {
    id: '7b0c2a52-7d6c-4a8e-9d0f-0d6f6a1f9c01',
    reference: 'visit 7',
    status,
    documentType: 'card',
    typeGuesses: [],
    documentTypeFixed: false,
    version: 1,
    pages: [],
    fields: [
      { key: 'surname', value: 'MUELLER', state: 'verified', evidence: [], readings: [], source: 'person' },
      { key: 'dateOfBirth', value: '1974-08-12', state: 'proven', evidence: [], readings: [], source: 'mrz' },
      { key: 'issuingState', value: 'D', state: 'proven', evidence: [], readings: [], source: 'mrz' },
      { key: 'givenNames', value: null, state: 'missing', evidence: [], readings: [], source: null },
    ],
    acceptedRules: [],
    problem: null,
    specimen: false,
    capturedAt: '2026-11-22T10:42:00.000Z',
    changedAt: '2026-11-22T10:43:00.000Z',
    settledAt: '2026-11-22T10:43:00.000Z',
    settledBy: 'person',
    postponedUntil: null,
    rejectedReason: null,
    origin: 'camera',
    ...more,
  }
}

function leaving(record: RecordEntry, passedAllowed = false): ExportableRecord {
  const found = toExportableRecord(record, { passedAllowed })
  if (found === null) throw new Error('may not leave')
  return found
}

function field(kind: FieldSpec['kind'], derived = false): FieldSpec {
  return { kind, group: 'document', required: false, labels: [], derived }
}

function documentOf(key: string, ...fields: string[]) {
  const specs = Object.fromEntries(fields.map((name) => [name, field('text', name === 'portrait')]))
  return defineDocument({
    key,
    country: null,
    titles: [],
    format: 'page',
    mrz: null,
    sides: ['front'],
    fields: specs,
    checks: [],
    characterThreshold: 1,
    rows: [],
  })
}

describe('toExportableRecord', () => {
  it('lets verified and exported records leave, and no other', () => {
    const allowed = recordStatuses.filter((status) => toExportableRecord(recordOf(status), { passedAllowed: false }) !== null)
    expect(allowed).toEqual(['verified', 'exported'])
  })

  it('lets passed ones leave where that is allowed, also for the second time', () => {
    const passed = recordOf('passed', { settledBy: null, settledAt: null })
    const again = recordOf('exported', { settledBy: null, settledAt: null })
    for (const record of [passed, again]) {
      expect(toExportableRecord(record, { passedAllowed: false })).toBeNull()
      expect(toExportableRecord(record, { passedAllowed: true })).toBe(record)
    }
  })

  it('never lets a specimen leave', () => {
    for (const status of recordStatuses) {
      expect(toExportableRecord(recordOf(status, { specimen: true }), { passedAllowed: true })).toBeNull()
    }
  })
})

describe('exportColumns', () => {
  it('gives the fields of all types in document order, each once, without derived ones', () => {
    const columns = exportColumns([
      documentOf('a', 'code', 'number', 'name', 'portrait'),
      documentOf('b', 'code', 'issued', 'number', 'office'),
    ])
    expect(columns.map(({ field: name }) => name)).toEqual([
      'recordId',
      'reference',
      'documentType',
      'code',
      'issued',
      'number',
      'office',
      'name',
      'lookedAtBy',
      'verifiedAt',
    ])
  })

  it('names columns in the way of files', () => {
    expect(exportColumns([documentOf('a', 'dateOfBirth')]).map(({ column }) => column)).toEqual([
      'record_id',
      'reference',
      'document_type',
      'date_of_birth',
      'looked_at_by',
      'verified_at',
    ])
  })
})

describe('recordRows', () => {
  const columns = exportColumns([documentOf('card', 'surname', 'givenNames', 'dateOfBirth', 'shoeSize')])

  it('writes one text a column, empty where there is nothing', () => {
    expect(recordRows([leaving(recordOf('verified'))], columns, () => null)).toEqual([
      ['7b0c2a52-7d6c-4a8e-9d0f-0d6f6a1f9c01', 'visit 7', 'card', 'MUELLER', '', '1974-08-12', '', 'person', '2026-11-22T10:43:00.000Z'],
    ])
  })

  it('says that nobody looked at a passed record', () => {
    const passed = leaving(recordOf('passed', { settledBy: null }), true)
    expect(recordRows([passed], columns, () => null)[0]?.slice(-2)).toEqual(['', ''])
  })
})

describe('writeValue', () => {
  it.each([
    ['1974-08-12', 'date-dots', '12.08.1974'],
    ['1974-08', 'date-dots', '08.1974'],
    ['1974-08-12', 'date-slashes', '12/08/1974'],
    ['AB-1', 'date-slashes', 'AB-1'],
    ['1974-08-12', 'date-iso', '1974-08-12'],
    ['Müller', 'upper-case', 'MÜLLER'],
    ['AB 12', 'no-spaces', 'AB12'],
    ['D', 'country-name', 'Germany'],
    ['ZZZ', 'country-name', 'ZZZ'],
    ['007', 'as-text', '007'],
  ] as const)('%s as %s is %s', (value, writtenAs, written) => {
    expect(writeValue(value, writtenAs)).toBe(written)
  })
})
