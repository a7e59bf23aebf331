import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idCardChina } from '#catalogue/identity/china/id-card-china.document.ts'
import { passport } from '#catalogue/travel/passport.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { documentVerdict } from '#domain/document-verdict.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import { sureCharacters } from '#domain/sure-characters.ts'

const today = '2031-05-06'
const holder = {
  documentCode: 'P',
  issuingState: 'UTO',
  surname: 'MUELLER',
  givenNames: 'ANNA MARIA',
  documentNumber: 'L898902C3',
  nationality: 'UTO',
  dateOfBirth: '1974-08-12',
  sex: 'F',
  dateOfExpiry: '2034-04-15',
  personalNumber: '',
}
const lines = writeMrz('TD3', holder)

function zone(): Reading[] {
  const parsed = parseMrz({ lines, today, kind: 'TD3' })
  if (!parsed) throw new Error('no zone')
  return readingsOfMrz({ parsed, characters: lines.map(sureCharacters), pageIndex: 0 })
}

function reading(field: string, value: string, more: Partial<Reading> = {}): Reading {
  return { field, source: 'ocr', text: value, value, pageIndex: 0, box: null, characters: sureCharacters(value), notes: [], ...more }
}
const remote = (field: string, value: string, more: Partial<Reading> = {}): Reading =>
  reading(field, value, { source: 'flyocr', characters: [], ...more })

function fieldOf(documentType: DocumentType, key: string, readings: readonly Reading[]): Field {
  const field = judgeRecord({ documentType, readings, acceptedRules: [], today }).fields.find((each) => each.key === key)
  if (!field) throw new Error(`no ${key}`)
  return field
}
const kindsOf = ({ evidence }: Field) => evidence.map(({ kind, weight }) => `${weight} ${kind}`)

describe('two recognisers of one print', () => {
  const own = reading('fullName', '李文静')

  test('that agree are evidence, and prove nothing', () => {
    const alone = fieldOf(idCardChina, 'fullName', [own])
    const both = fieldOf(idCardChina, 'fullName', [own, remote('fullName', '李文静')])
    expect([alone.state, both.state]).toEqual(['look', 'look'])
    expect(kindsOf(both)).toEqual([...kindsOf(alone), 'for recognisers-agree'])
    expect([both.value, both.source]).toEqual(['李文静', 'ocr'])
  })

  test('that differ are a conflict with both as alternatives, whatever ours was worth', () => {
    for (const characters of [own.characters, sureCharacters('李文静').map((each) => ({ ...each, confidence: 0.2 }))]) {
      const field = fieldOf(idCardChina, 'fullName', [{ ...own, characters }, remote('fullName', '李文婧')])
      expect([field.state, field.value, kindsOf(field)[0]]).toEqual(['conflict', '李文静', 'against sources-differ'])
      expect(field.evidence[0]?.values).toMatchObject({ sources: 'ocr', other: 'flyocr', says: '李文静', otherSays: '李文婧' })
      expect(field.readings.map(({ value }) => value)).toEqual(['李文静', '李文婧'])
    }
  })

  test('a zone and print that agree stay proven beside a third that does; one that does not makes a conflict', () => {
    const print = reading('surname', 'MÜLLER')
    const agreed = fieldOf(passport, 'surname', [...zone(), print, remote('surname', 'Mueller')])
    expect([agreed.state, agreed.value]).toEqual(['proven', fieldOf(passport, 'surname', [...zone(), print]).value])
    expect(fieldOf(passport, 'surname', [...zone(), print, remote('surname', 'MILLER')]).state).toBe('conflict')
  })

  test('a zone alone is no better for a remote that says the same: it may have read the zone', () => {
    expect(fieldOf(passport, 'surname', [...zone(), remote('surname', 'MUELLER')]).state).toBe('look')
  })

  test('what is no value of its kind does not speak against ours', () => {
    const field = fieldOf(passport, 'dateOfBirth', [...zone(), remote('dateOfBirth', 'unreadable', { value: null })])
    expect([field.state, field.value]).toEqual(['proven', '1974-08-12'])
  })

  test('nothing is said of the document by it', () => {
    const readings = [...zone(), reading('surname', 'MÜLLER'), remote('surname', 'MILLER')]
    const { fields, rules } = judgeRecord({ documentType: passport, readings, acceptedRules: [], today })
    expect(documentVerdict(passport, fields, rules).differ).toEqual([])
  })
})

describe('the remote alone', () => {
  const number = '110105199003070025'

  test('proves nothing, also where a check digit holds and we read the same characters there', () => {
    const field = fieldOf(idCardChina, 'nationalIdNumber', [remote('nationalIdNumber', number, { characters: sureCharacters(number) })])
    expect([field.state, kindsOf(field)[0]]).toEqual(['look', 'against remote-alone'])
  })

  test('unrated, needs a look', () => {
    expect(kindsOf(fieldOf(idCardChina, 'fullName', [remote('fullName', '李文静')]))).toContain('against characters-unrated')
  })

  test('stands where ours is no possible value', () => {
    const field = fieldOf(passport, 'dateOfBirth', [reading('dateOfBirth', '1974-02-31'), remote('dateOfBirth', '1974-02-21')])
    expect([field.value, field.state]).toEqual(['1974-02-21', 'look'])
  })
})

test('whatever the remote says, nothing is proven that was not, and no value of ours is another', () => {
  const values = [holder.surname, 'MILLER', holder.documentNumber, 'L8989O2C3', '1974-08-12', '1974-08-17', 'F', '']
  const said = fc.record({
    field: fc.constantFrom('surname', 'documentNumber', 'dateOfBirth', 'sex', 'personalNumber', 'authority'),
    value: fc.constantFrom(...values),
    isRated: fc.boolean(),
  })
  const ours = [...zone(), reading('surname', 'MÜLLER'), reading('documentNumber', 'L898902C3')]
  const before = judgeRecord({ documentType: passport, readings: ours, acceptedRules: [], today }).fields
  fc.assert(
    fc.property(fc.array(said, { maxLength: 5 }), (told) => {
      const readings = told.map(({ field, value, isRated }) => remote(field, value, isRated ? { characters: sureCharacters(value) } : {}))
      const after = judgeRecord({ documentType: passport, readings: [...ours, ...readings], acceptedRules: [], today }).fields
      for (const [index, field] of after.entries()) {
        const own = before[index]
        if (field.state === 'proven') expect([own?.state, field.value]).toEqual(['proven', own?.value])
        if (own?.state === 'proven') expect(field.value).toBe(own.value)
      }
    }),
  )
})
