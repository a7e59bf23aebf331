import { describe, expect, it } from 'vitest'
import type { Evidence } from './evidence.ts'
import type { OpenMatter } from './judge-record.ts'
import type { Field, RecordStatus } from './record.ts'
import { summariseRecord } from './summarise-record.ts'

function field(key: string, value: string | null, evidence: Evidence[] = []): Field {
  return { key, value, state: 'look', evidence, readings: [], source: 'mrz' }
}

const noDigit: Evidence = { kind: 'no-check-digit', weight: 'against', values: {} }
const doubtful: Evidence = { kind: 'characters-doubtful', weight: 'against', values: { characters: '8 or S', positions: '4' } }
const fields = [
  field('issuingState', 'UTO', [noDigit]),
  field('documentNumber', 'L898902C3', [doubtful]),
  field('surname', 'ERIKSSON', [noDigit]),
  field('givenNames', 'ANNA-MARIA', [noDigit]),
]
const looks: OpenMatter[] = ['issuingState', 'documentNumber', 'surname'].map((key) => ({ kind: 'look', field: key }))
const expired: OpenMatter = {
  kind: 'rule',
  field: 'dateOfExpiry',
  rule: 'notExpired',
  reason: { code: 'expired', values: { field: 'dateOfExpiry', date: '2012-04-15' } },
}

function summary(openMatters: OpenMatter[]) {
  return summariseRecord({ documentType: null, status: 'to-review', fields, openMatters })
}

describe('summariseRecord', () => {
  it('names a record as a person would', () => {
    expect(summariseRecord({ documentType: null, status: 'to-review', fields, openMatters: [] })).toEqual({
      title: 'ERIKSSON, Anna-Maria',
      subtitle: 'Utopia',
      number: 'L898902C3',
      doubts: 0,
      firstDoubt: null,
    })
  })

  it.each([
    [[field('surname', 'Müller')], 'MÜLLER'],
    [[field('givenNames', "SEÁN D'ARCY")], "Seán D'Arcy"],
    [[field('givenNames', 'Anna McAdam')], 'Anna McAdam'],
    [[field('documentNumber', 'X1')], 'X1'],
    [[field('nationalIdNumber', '1'), field('fullName', 'ANNA ERIKSSON')], 'Anna Eriksson'],
    [[field('fullNameLocal', '张三')], '张三'],
    [[field('paternalSurname', 'Nuñez'), field('maternalSurname', 'Soto'), field('givenNames', 'ANA')], 'NUÑEZ, Ana'],
    [[field('surnameLocal', 'حداد'), field('givenNamesLocal', 'سامي')], 'حداد, سامي'],
    [[field('plateNumber', '京A12345'), field('plateColour', 'blue')], '京A12345'],
    [[], ''],
  ])('makes a title of what is there', (some, title) => {
    expect(summariseRecord({ documentType: null, status: 'reading', fields: some, openMatters: [] }).title).toBe(title)
  })

  it('counts all doubts and tells the gravest', () => {
    expect(summary(looks)).toMatchObject({ doubts: 3, firstDoubt: { field: 'documentNumber', kind: 'characters-doubtful' } })
    expect(summary([...looks, { kind: 'missing', field: 'dateOfBirth' }]).firstDoubt).toEqual({
      field: 'dateOfBirth',
      kind: 'nothing-found',
      values: {},
    })
    expect(summary([...looks, expired])).toMatchObject({
      doubts: 4,
      firstDoubt: { field: 'dateOfExpiry', kind: 'rule-fails', values: { rule: 'notExpired', code: 'expired', date: '2012-04-15' } },
    })
  })

  it.each<RecordStatus>(['reading', 'verified', 'passed', 'exported', 'rejected', 'unreadable'])(
    'has no doubts about a record that is %s',
    (status) => {
      expect(summariseRecord({ documentType: null, status, fields, openMatters: looks })).toMatchObject({ doubts: 0, firstDoubt: null })
    },
  )
})
