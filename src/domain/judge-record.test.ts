import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withAccepted, withoutAccepted } from './accepted-by-verifying.ts'
import { applyFieldEdits, type FieldEdit } from './apply-field-edits.ts'
import { countryKnown } from './checks/country-known.check.ts'
import { notExpired } from './checks/not-expired.check.ts'
import { defineDocument, type FieldSpec } from './document-type.ts'
import { judgeRecord, type RecordJudgement } from './judge-record.ts'
import { parseMrz } from './mrz/parse-mrz.ts'
import { readingsOfMrz } from './mrz/readings-of-mrz.ts'
import { mrzAlphabet } from './mrz/mrz-format.ts'
import { writeMrz } from './mrz/write-mrz.ts'
import { type Character, type Reading, readingSchema } from './reading.ts'
import { fieldSchema } from './record.ts'

const today = '2026-11-22'

function spec(kind: FieldSpec['kind'], required = true): FieldSpec {
  return { kind, group: 'document', required, labels: [] }
}

const passport = defineDocument({
  key: 'test-passport',
  country: null,
  titles: [],
  format: 'page',
  mrz: 'TD3',
  sides: ['front'],
  fields: {
    issuingState: spec('country'),
    documentNumber: spec('document-number'),
    surname: spec('name'),
    givenNames: spec('name', false),
    dateOfBirth: spec('date'),
    dateOfExpiry: spec('date'),
    sex: spec('sex', false),
    personalNumber: spec('document-number', false),
    placeOfBirth: spec('text', false),
    mrzLine2: { ...spec('mrz-line', false), derived: true },
  },
  checks: [notExpired('dateOfExpiry'), countryKnown('issuingState')],
  characterThreshold: 0.82,
  rows: [],
})

const values = {
  documentCode: 'P',
  issuingState: 'UTO',
  nationality: 'UTO',
  surname: 'Müller',
  givenNames: 'Anna Maria',
  documentNumber: 'L898902C3',
  dateOfBirth: '1974-08-12',
  dateOfExpiry: '2032-04-15',
  sex: 'F',
  personalNumber: 'ZE184226B',
}
const lines = writeMrz('TD3', values)

/** What the recogniser made of the characters at some columns: `1:3` is the fourth of the second line. */
type Looks = Readonly<Record<string, Partial<Character>>>

function zoneReadings(read: readonly string[] = lines, looks: Looks = {}): Reading[] {
  const characters = read.map((line, lineIndex) =>
    [...line].map((text, column) => ({
      text,
      confidence: 0.99,
      box: null,
      repaired: false,
      candidates: [],
      ...looks[`${lineIndex}:${column}`],
    })),
  )
  const parsed = parseMrz({ lines: read, today, kind: 'TD3' })
  return parsed === null ? [] : readingsOfMrz({ parsed, characters, pageIndex: 0 })
}

function printed(field: string, value: string, confidence = 0.99): Reading {
  const characters = [...value].map((text) => ({ text, confidence, box: null, repaired: false, candidates: [] }))
  return { field, source: 'ocr', text: value, value, pageIndex: 0, box: null, characters, notes: [] }
}

function judge(readings: readonly Reading[], accepted: readonly string[] = []): RecordJudgement {
  return judgeRecord({ documentType: passport, readings, acceptedRules: accepted.map((rule) => ({ rule })), today })
}

function edited(readings: readonly Reading[], ...edits: FieldEdit[]): RecordJudgement {
  return judge(applyFieldEdits({ documentType: passport, readings, edits }))
}

function fieldOf({ fields }: RecordJudgement, name: string) {
  const found = fields.find(({ key }) => key === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function stateOf(judgement: RecordJudgement, name: string): string {
  return fieldOf(judgement, name).state
}

function kindsOf(judgement: RecordJudgement, name: string): string[] {
  return fieldOf(judgement, name).evidence.map(({ kind }) => kind)
}

/** Line 2 with a character written over. */
function withCharacter(column: number, text: string): string[] {
  const [first = '', second = ''] = lines
  return [first, second.slice(0, column) + text + second.slice(column + 1)]
}

describe('a clear zone by itself', () => {
  const judgement = judge(zoneReadings())

  it('gives every field of the type in document order', () => {
    expect(judgement.fields.map(({ key }) => key)).toEqual(Object.keys(passport.fields))
    for (const field of judgement.fields) expect(fieldSchema.parse(field)).toEqual(field)
  })

  it('proves what has a check digit, and asks for a look at what has none', () => {
    for (const name of ['documentNumber', 'dateOfBirth', 'dateOfExpiry', 'personalNumber']) expect(stateOf(judgement, name)).toBe('proven')
    for (const name of ['surname', 'givenNames', 'sex', 'issuingState']) {
      expect(stateOf(judgement, name)).toBe('look')
      expect(kindsOf(judgement, name)).toContain('no-check-digit')
    }
    expect(stateOf(judgement, 'placeOfBirth')).toBe('missing')
  })

  it('blocks on looks in document order, not on what is not required nor on lines', () => {
    expect(judgement.openMatters).toEqual(['issuingState', 'surname', 'givenNames', 'sex'].map((field) => ({ kind: 'look', field })))
  })
})

describe('a zone in doubt', () => {
  it('never proves a field of which a character is doubtful, and names it', () => {
    const candidates = [{ text: 'B', confidence: 0.3 }]
    const number = fieldOf(judge(zoneReadings(lines, { '1:3': { confidence: 0.6, candidates } })), 'documentNumber')
    expect(number.state).toBe('look')
    expect(number.evidence[0]).toEqual({ kind: 'characters-doubtful', weight: 'against', values: { characters: '8 or B', positions: '4' } })
  })

  it('takes a threshold character for clear and the one below it for doubtful', () => {
    expect(stateOf(judge(zoneReadings(lines, { '1:3': { confidence: 0.82 } })), 'documentNumber')).toBe('proven')
    expect(stateOf(judge(zoneReadings(lines, { '1:3': { confidence: 0.8199 } })), 'documentNumber')).toBe('look')
  })

  it('does not believe a check digit between 8 and S', () => {
    const candidates = [{ text: 'S', confidence: 0.05 }]
    const judgement = judge(zoneReadings(lines, { '1:3': { confidence: 0.94, candidates } }))
    expect(stateOf(judgement, 'documentNumber')).toBe('look')
    expect(fieldOf(judgement, 'documentNumber').evidence).toContainEqual({
      kind: 'check-digit-blind',
      weight: 'against',
      values: { characters: '8 or S' },
    })
    expect(stateOf(judgement, 'dateOfBirth')).toBe('proven')
  })

  it('proves nothing by itself when something in it was repaired', () => {
    const judgement = judge(zoneReadings(lines, { '1:14': { repaired: true, candidates: [{ text: 'A', confidence: 0.5 }] } }))
    expect(judgement.fields.filter(({ state }) => state === 'proven')).toEqual([])
    expect(kindsOf(judgement, 'dateOfBirth')[0]).toBe('characters-repaired')
    expect(kindsOf(judgement, 'documentNumber')).toContain('zone-in-doubt')
  })

  it('proves nothing by itself when only the composite digit fails', () => {
    const judgement = judge(zoneReadings(withCharacter(43, lines[1]?.endsWith('1') ? '2' : '1')))
    expect(judgement.fields.filter(({ state }) => state === 'proven')).toEqual([])
    expect(kindsOf(judgement, 'documentNumber')).toEqual(expect.arrayContaining(['composite-fails', 'check-digit-holds']))
  })

  it('never proves a field whose characters are confidently wrong, unless all digits hold for it', () => {
    const column = fc.integer({ min: 0, max: 43 })
    fc.assert(
      fc.property(column, fc.constantFrom(...mrzAlphabet), (at, text) => {
        const read = withCharacter(at, text)
        fc.pre(read[1] !== lines[1])
        const judgement = judge(zoneReadings(read))
        const proven = judgement.fields.filter(({ state }) => state === 'proven')
        const wrong = proven.filter(({ key, value }) => value !== Object.entries(values).find(([name]) => name === key)?.[1])
        // 8 and S, 6 and G, 1 and L: for these the digit is blind, and only a second source or a doubtful character tells.
        const isBlind = parseMrz({ lines: read, today })?.checks.every(({ holds }) => holds === true) ?? false
        expect(isBlind ? [] : wrong).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('does not take an impossible date for a date, and keeps its text', () => {
    const expiry = fieldOf(judge(zoneReadings(writeMrz('TD3', { ...values, dateOfExpiry: '2032-13-15' }))), 'dateOfExpiry')
    expect(expiry).toMatchObject({ value: null, state: 'look' })
    expect(expiry.evidence[0]?.kind).toBe('value-impossible')
    expect(expiry.readings[0]?.text).toBe('321315')
  })

  it('needs every character rated', () => {
    const unrated = zoneReadings().map((reading) => ({ ...reading, characters: [] }))
    expect(stateOf(judge(unrated), 'documentNumber')).toBe('look')
    expect(kindsOf(judge(unrated), 'documentNumber')).toContain('characters-unrated')
  })
})

describe('two sources', () => {
  it('prove what they agree on, names too', () => {
    const judgement = judge([...zoneReadings(), printed('surname', 'MÜLLER'), printed('sex', 'F')])
    expect(fieldOf(judgement, 'surname')).toMatchObject({ state: 'proven', value: 'MUELLER' })
    expect(fieldOf(judgement, 'surname').evidence[0]).toEqual({ kind: 'sources-agree', weight: 'for', values: { sources: 'mrz,ocr' } })
    expect(stateOf(judgement, 'sex')).toBe('proven')
  })

  it('prove a value of which one of them is doubtful, not one of which both are', () => {
    const doubtful = zoneReadings(lines, { '1:3': { confidence: 0.5 } })
    expect(stateOf(judge([...doubtful, printed('documentNumber', 'L898902C3')]), 'documentNumber')).toBe('proven')
    expect(stateOf(judge([...doubtful, printed('documentNumber', 'L898902C3', 0.5)]), 'documentNumber')).toBe('look')
  })

  it('are in conflict when both are sure, and ask for a look when one is not', () => {
    const sure = judge([...zoneReadings(), printed('documentNumber', 'L89S902C3')])
    expect(stateOf(sure, 'documentNumber')).toBe('conflict')
    expect(sure.openMatters).toContainEqual({ kind: 'conflict', field: 'documentNumber' })
    expect(fieldOf(sure, 'documentNumber').evidence.slice(0, 2)).toEqual([
      { kind: 'sources-differ', weight: 'against', values: { sources: 'mrz', other: 'ocr', says: 'L898902C3', otherSays: 'L89S902C3' } },
      { kind: 'check-digit-blind', weight: 'note', values: { characters: '8 or S' } },
    ])
    expect(stateOf(judge([...zoneReadings(), printed('documentNumber', 'L89S902C3', 0.4)]), 'documentNumber')).toBe('look')
  })

  it('ask for a look where they agree and the check digit does not', () => {
    const judgement = judge([...zoneReadings(withCharacter(9, '5')), printed('documentNumber', 'L898902C3')])
    expect(stateOf(judgement, 'documentNumber')).toBe('look')
    expect(kindsOf(judgement, 'documentNumber')[0]).toBe('check-digit-fails')
  })

  it('are one source when they are of one kind: two pictures of a zone', () => {
    const again = zoneReadings().map((reading) => ({ ...reading, pageIndex: 1 }))
    expect(stateOf(judge([...zoneReadings(), ...again]), 'surname')).toBe('look')
    const other = zoneReadings(writeMrz('TD3', { ...values, documentNumber: 'X1' })).map((reading) => ({ ...reading, pageIndex: 1 }))
    expect(stateOf(judge([...zoneReadings(), ...other]), 'documentNumber')).toBe('conflict')
  })

  it('prefer the print of a name that its zone cut short', () => {
    const long = 'Maximiliana Konstanze Theodora'
    const cut = zoneReadings(writeMrz('TD3', { ...values, givenNames: `Anna ${long}` }))
    const given = fieldOf(judge([...cut, printed('givenNames', `ANNA ${long.toUpperCase()}`)]), 'givenNames')
    expect(given).toMatchObject({ state: 'proven', value: `ANNA ${long.toUpperCase()}`, source: 'ocr' })
  })
})

describe('a value that the page alone prints', () => {
  const place = printed('placeOfBirth', 'ZENITH')

  it('is never proven, blocks nothing when it is clear, and is accepted by verifying', () => {
    const judgement = judge([...zoneReadings(), place])
    expect(stateOf(judgement, 'placeOfBirth')).toBe('look')
    expect(kindsOf(judgement, 'placeOfBirth')).toEqual(['no-check-digit', 'value-possible', 'characters-clear'])
    expect(judgement.openMatters.map(({ field }) => field)).not.toContain('placeOfBirth')
    expect(judgement.acceptedByVerifying).toEqual(['placeOfBirth'])
  })

  it.each([
    ['a doubtful character', [printed('placeOfBirth', 'ZENITH', 0.7)]],
    ['characters that nobody rated', [{ ...place, characters: [] }]],
    ['no label that says what it is', [{ ...place, notes: ['unlabelled' as const] }]],
    ['other print', [place, { ...printed('placeOfBirth', 'NADIR'), pageIndex: 1 }]],
  ])('has to be settled with %s', (_, readings) => {
    const judgement = judge([...zoneReadings(), ...readings])
    expect(judgement.openMatters.map(({ field }) => field)).toContain('placeOfBirth')
    expect(judgement.acceptedByVerifying).toEqual([])
  })

  it('has to be settled where the zone should say it too, and where the document must have it', () => {
    const blank = zoneReadings(writeMrz('TD3', { ...values, givenNames: '', sex: 'X' }))
    const open = judge([...blank, printed('givenNames', 'ANNA'), printed('documentNumber', 'X1')]).openMatters.map(({ field }) => field)
    expect(open).toEqual(expect.arrayContaining(['givenNames', 'sex', 'documentNumber']))
    expect(judge([printed('sex', 'F'), printed('surname', 'LI')])).toMatchObject({
      acceptedByVerifying: [],
      openMatters: expect.arrayContaining([{ kind: 'look', field: 'sex' }]),
    })
  })

  it('is a person’s word once the record is verified, and open again once that is taken back', () => {
    const readings = [...zoneReadings(), place]
    const { fields, acceptedByVerifying: accepted } = judge(readings)
    const verified = withAccepted(readings, { documentType: passport, fields, accepted })
    expect(fieldOf(judge(verified), 'placeOfBirth')).toMatchObject({
      value: 'ZENITH',
      state: 'verified',
      evidence: [{ kind: 'person-accepted', weight: 'for' }],
    })
    expect(withoutAccepted(verified)).toEqual(readings)
  })
})

describe('a person', () => {
  it('has the last word, and the machine’s readings stay behind it', () => {
    const judgement = edited(zoneReadings(), { field: 'surname', value: 'Müller', how: 'typed' })
    expect(fieldOf(judgement, 'surname')).toMatchObject({ state: 'verified', value: 'Müller', source: 'person' })
    expect(fieldOf(judgement, 'surname').readings.map(({ source }) => source)).toEqual(['person', 'mrz'])
    expect(kindsOf(judgement, 'surname')).toEqual(['person-typed'])
  })

  it('may change the mind: the newest word counts, and may be withdrawn', () => {
    const first: FieldEdit = { field: 'surname', value: 'Muller', how: 'typed' }
    const confirm: FieldEdit = { field: 'surname', value: 'MUELLER', how: 'confirmed' }
    expect(fieldOf(edited(zoneReadings(), first, confirm), 'surname')).toMatchObject({ value: 'MUELLER', state: 'verified' })
    const withdrawn = edited(zoneReadings(), first, { field: 'surname', value: null, how: 'withdrawn' })
    expect(fieldOf(withdrawn, 'surname')).toMatchObject({ value: 'MUELLER', state: 'look', source: 'mrz' })
  })

  it('may say that there is none, of a required field too', () => {
    const judgement = edited([], { field: 'documentNumber', value: null, how: 'typed' })
    expect(fieldOf(judgement, 'documentNumber')).toMatchObject({ state: 'verified', value: null })
    expect(judgement.openMatters.map(({ field }) => field)).toEqual(['issuingState', 'surname', 'dateOfBirth', 'dateOfExpiry'])
  })

  it('is not taken at a word that is no value', () => {
    const judgement = edited(zoneReadings(), { field: 'dateOfBirth', value: '31 April 1974', how: 'typed' })
    expect(fieldOf(judgement, 'dateOfBirth')).toMatchObject({ state: 'look', value: null })
    expect(judgement.openMatters).toContainEqual({ kind: 'look', field: 'dateOfBirth' })
  })

  it('leaves nothing to settle once every doubt is confirmed', () => {
    const open = judge(zoneReadings()).openMatters.map(({ field }) => field)
    const readings = zoneReadings()
    const edits = open.map((field) => {
      const value = readings.find((reading) => reading.field === field)?.value ?? null
      return { field, value, how: 'confirmed' as const }
    })
    expect(edited(readings, ...edits).openMatters).toEqual([])
  })

  it('cannot edit what the type does not have', () => {
    const readings = zoneReadings()
    for (const field of ['shoeSize', '__proto__', 'constructor']) {
      expect(applyFieldEdits({ documentType: passport, readings, edits: [{ field, value: '44', how: 'typed' }] })).toEqual(readings)
    }
  })
})

describe('rules', () => {
  const expired = zoneReadings(writeMrz('TD3', { ...values, dateOfExpiry: '2012-04-15' }))

  it('that must hold block verifying, and are shown at their field', () => {
    const judgement = judge(expired)
    expect(stateOf(judgement, 'dateOfExpiry')).toBe('conflict')
    expect(fieldOf(judgement, 'dateOfExpiry').evidence[0]).toEqual({
      kind: 'rule-fails',
      weight: 'against',
      values: { rule: 'notExpired' },
    })
    const reason = { code: 'expired', values: { field: 'dateOfExpiry', date: '2012-04-15' } }
    expect(judgement.openMatters.at(-1)).toEqual({ kind: 'rule', field: 'dateOfExpiry', rule: 'notExpired', reason })
    expect(judgement.openMatters.filter(({ field }) => field === 'dateOfExpiry')).toHaveLength(1)
  })

  it('can be accepted: the value is proven again, and the rule still says that it fails', () => {
    const judgement = judge(expired, ['notExpired'])
    expect(stateOf(judgement, 'dateOfExpiry')).toBe('proven')
    expect(kindsOf(judgement, 'dateOfExpiry').at(-1)).toBe('rule-fails')
    expect(judgement.rules[0]).toMatchObject({ name: 'notExpired', accepted: true, outcome: { result: 'fail' } })
    expect(judgement.openMatters.some(({ kind }) => kind === 'rule')).toBe(false)
  })

  it('that are worth knowing block nothing', () => {
    const strange = judge(zoneReadings(writeMrz('TD3', { ...values, issuingState: 'ZZZ' })))
    expect(strange.rules.find(({ name }) => name === 'countryKnown')?.outcome.result).toBe('fail')
    expect(strange.openMatters.some(({ kind }) => kind === 'rule')).toBe(false)
  })
})

describe('any readings', () => {
  const note = fc.constantFrom(...readingSchema.shape.notes.element.options)
  const confidence = fc.double({ min: 0, max: 1, noNaN: true })
  const character = fc.record({
    text: fc.string({ maxLength: 1 }),
    confidence,
    box: fc.constant(null),
    repaired: fc.boolean(),
    candidates: fc.array(fc.record({ text: fc.string({ maxLength: 1 }), confidence }), { maxLength: 2 }),
  })
  const anyReading: fc.Arbitrary<Reading> = fc.record({
    field: fc.oneof(fc.constantFrom(...Object.keys(passport.fields)), fc.string()),
    source: fc.constantFrom(...readingSchema.shape.source.options),
    text: fc.string(),
    value: fc.option(fc.string()),
    pageIndex: fc.nat(2),
    box: fc.constant(null),
    characters: fc.array(character, { maxLength: 4 }),
    notes: fc.array(note, { maxLength: 4 }),
  })

  it('are judged without throwing, the same again from what the fields keep', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 12 }), (readings) => {
        const judgement = judge(readings)
        const again = judge(judgement.fields.flatMap((field) => field.readings))
        expect(again.fields.map(({ key, value, state }) => ({ key, value, state }))).toEqual(
          judgement.fields.map(({ key, value, state }) => ({ key, value, state })),
        )
      }),
    )
  })

  it('keep the newest word of a person, whatever is noted at an older one', () => {
    const word = (value: string | null, notes: Reading['notes']) => ({
      ...printed('placeOfBirth', value ?? ''),
      source: 'person' as const,
      value,
      notes,
    })
    const readings = [word('OSLO', ['alternative']), word(null, [])]
    const once = judge(readings).fields.find(({ key }) => key === 'placeOfBirth')
    expect(fieldOf(judge(once?.readings ?? []), 'placeOfBirth')).toMatchObject({ value: null, state: 'verified' })
  })

  it('are never called proven on one recogniser’s word', () => {
    const lone = anyReading.map((reading) => ({ ...reading, source: 'ocr' as const, field: 'surname' }))
    fc.assert(
      fc.property(lone, (reading) => {
        expect(stateOf(judge([reading]), 'surname')).not.toBe('proven')
      }),
    )
  })
})
