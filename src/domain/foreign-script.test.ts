import { expect, it } from 'vitest'
import { defineDocument } from './document-type.ts'
import { judgeField } from './judge-field.ts'
import { saId } from './numbers/sa-id.ts'
import type { Reading } from './reading.ts'

const card = defineDocument({
  key: 'test-card',
  country: null,
  titles: [],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    fullName: { kind: 'name', group: 'holder', required: true, labels: [] },
    personalNumber: { kind: 'document-number', group: 'document', required: true, labels: [], checksum: saId },
  },
  checks: [],
  characterThreshold: 0.9,
  rows: [],
})

function reading(field: Reading['field'], value: string, how: Partial<Reading> = {}): Reading {
  const characters = [...value].map((text) => ({ text, confidence: 0.99, box: null, repaired: false, candidates: [] }))
  return { field, source: 'ocr', text: value, value, pageIndex: 0, box: null, characters, notes: [], ...how }
}

function stateOf(key: 'fullName' | 'personalNumber', ...readings: Reading[]): string {
  return judgeField({ documentType: card, key, spec: card.fields[key], readings }).state
}

it('what the recogniser for foreign scripts says is looked at where nothing else says the same, however sure it is', () => {
  expect(stateOf('fullName', reading('fullName', 'خالد', { notes: ['foreign-script'] }))).toBe('look')
})

it('what the recogniser for foreign scripts says backs a source that is clear itself, and is no ground for a conflict with it', () => {
  const zone = reading('fullName', 'MUNOZ', { source: 'mrz' })
  expect(stateOf('fullName', zone, reading('fullName', 'MUÑOZ', { notes: ['foreign-script'] }))).toBe('proven')
  expect(stateOf('fullName', zone, reading('fullName', 'MUÑOS', { notes: ['foreign-script'] }))).toBe('look')
  // Two sources that are both in doubt prove nothing together.
  const unclear = reading('fullName', 'MUNOZ', { source: 'mrz', notes: ['repaired'] })
  expect(stateOf('fullName', unclear, reading('fullName', 'MUÑOZ', { notes: ['foreign-script'] }))).toBe('look')
})

it('what the recogniser for foreign scripts says is proven by a check digit that holds', () => {
  const number = '1000000008'
  expect(stateOf('personalNumber', reading('personalNumber', number, { notes: ['foreign-script'] }))).toBe('proven')
  expect(stateOf('personalNumber', reading('personalNumber', '1000000009', { notes: ['foreign-script'] }))).toBe('look')
})
