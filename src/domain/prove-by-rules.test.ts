import { describe, expect, it } from 'vitest'
import { birthInNumber } from './checks/birth-in-number.check.ts'
import { sameNumber } from './checks/same-number.check.ts'
import { sexInNumber } from './checks/sex-in-number.check.ts'
import { defineDocument, type FieldSpec } from './document-type.ts'
import { judgeRecord } from './judge-record.ts'
import { cnId } from './numbers/cn-id.ts'
import type { Reading } from './reading.ts'

function spec(kind: FieldSpec['kind']): FieldSpec {
  return { kind, group: 'holder', required: true, labels: [] }
}

const card = defineDocument({
  key: 'test-card',
  country: null,
  titles: [],
  format: 'page',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    number: { ...spec('document-number'), checksum: cnId },
    birth: spec('date'),
    sex: spec('sex'),
    serial: spec('document-number'),
    serialBack: spec('document-number'),
  },
  checks: [birthInNumber(cnId, 'number', 'birth'), sexInNumber(cnId, 'number', 'sex'), sameNumber('serial', 'serialBack')],
  characterThreshold: 0.9,
  rows: [],
})

function printed(field: string, value: string, confidence = 0.99): Reading {
  const characters = [...value].map((text) => ({ text, confidence, box: null, repaired: false, candidates: [] }))
  return { field, source: 'ocr', text: value, value, pageIndex: 0, box: null, characters, notes: [] }
}

function states(...readings: Reading[]): Record<string, string> {
  const { fields } = judgeRecord({ documentType: card, readings, acceptedRules: [], today: '2026-11-22' })
  return Object.fromEntries(fields.map(({ key, state }) => [key, state]))
}

const number = printed('number', '11010519491231002X')

describe('a rule that holds', () => {
  it('is the second source of what stands in a number', () => {
    const read = [number, printed('birth', '1949-12-31'), printed('sex', 'F')]
    expect(states(...read)).toMatchObject({ number: 'proven', birth: 'proven', sex: 'proven' })
    const { fields, openMatters } = judgeRecord({ documentType: card, readings: read, acceptedRules: [], today: '2026-11-22' })
    const birth = fields.find(({ key }) => key === 'birth')
    expect(birth?.evidence[0]).toEqual({ kind: 'rule-holds', weight: 'for', values: { rule: 'birthInNumber' } })
    expect(birth?.evidence.some(({ weight }) => weight === 'against')).toBe(false)
    expect(openMatters.map(({ field }) => field)).toEqual(['serial', 'serialBack'])
  })

  it('tells what print without a label is', () => {
    expect(states(number, { ...printed('birth', '1949-12-31'), notes: ['unlabelled'] })).toMatchObject({ birth: 'proven' })
    expect(states({ ...printed('birth', '1949-12-31'), notes: ['unlabelled'] })).toMatchObject({ birth: 'look' })
  })

  it('proves nothing of a value that is not read clearly, nor by one that is not', () => {
    expect(states(number, printed('birth', '1949-12-31', 0.5))).toMatchObject({ birth: 'look' })
    expect(states({ ...number, characters: [] }, printed('birth', '1949-12-31'))).toMatchObject({ number: 'look', birth: 'look' })
    expect(states(printed('number', '11010519491231002X', 0.5), printed('birth', '1949-12-31'))).toMatchObject({ birth: 'look' })
  })

  it('proves nothing of a part of a date, and is a conflict where it does not hold', () => {
    expect(states(number, printed('birth', '1949'))).toMatchObject({ birth: 'look' })
    expect(states(number, printed('birth', '1949-12-30'))).toMatchObject({ number: 'proven', birth: 'conflict' })
    expect(states(number, printed('sex', 'M'))).toMatchObject({ sex: 'conflict' })
  })

  it('proves a number that stands on both sides', () => {
    expect(states(printed('serial', 'AB 123'), printed('serialBack', 'AB123'))).toMatchObject({ serial: 'proven', serialBack: 'proven' })
    expect(states(printed('serial', 'AB 123'), printed('serialBack', 'AB123', 0.5))).toMatchObject({ serial: 'look', serialBack: 'look' })
    expect(states(printed('serial', 'AB 123'), printed('serialBack', 'AB128'))).toMatchObject({ serial: 'look', serialBack: 'conflict' })
  })

  it('goes by what a person says of the number', () => {
    const said: Reading = { ...number, source: 'person', characters: [], notes: ['person-typed'] }
    expect(states(said, printed('birth', '1949-12-31'))).toMatchObject({ number: 'verified', birth: 'proven' })
  })
})
