import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MrzKind } from '../document-type.ts'
import { mrzAlphabet } from './mrz-format.ts'
import { type ParsedMrz, parseMrz } from './parse-mrz.ts'

const today = '2026-11-22'
const specimen = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

function read(lines: readonly string[], kind?: MrzKind): ParsedMrz {
  const parsed = parseMrz(kind ? { lines, today, kind } : { lines, today })
  if (parsed === null) throw new Error('not a zone')
  return parsed
}

function fieldOf(parsed: ParsedMrz, name: string) {
  const found = parsed.fields.find(({ field }) => field === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

/** The specimen with some columns of its second line written over. */
function second(column: number, text: string): readonly string[] {
  const [first = '', line = ''] = specimen
  return [first, line.slice(0, column) + text + line.slice(column + text.length)]
}

const zoneLine = (length: number) => fc.string({ unit: fc.constantFrom(...mrzAlphabet), minLength: length, maxLength: length })
const zoneOf = (count: number, length: number) => fc.array(zoneLine(length), { minLength: count, maxLength: count })
const anyZone = fc.oneof(zoneOf(3, 30), zoneOf(2, 36), zoneOf(2, 44))

describe('parseMrz', () => {
  it('never throws, whatever the text, the day and the layout', () => {
    const kinds = fc.constantFrom<MrzKind>('TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B', 'FRA-ID', 'CHN-EEP')
    const anyLines = fc.array(fc.oneof(fc.string(), zoneLine(30), zoneLine(36), zoneLine(44)), { maxLength: 5 })
    fc.assert(
      fc.property(anyLines, fc.string(), kinds, (lines, day, kind) => {
        expect(() => parseMrz({ lines, today: day })).not.toThrow()
        expect(() => parseMrz({ lines, today: day, kind })).not.toThrow()
      }),
    )
  })

  it('reads any text of the right size, and says of each field where it stands', () => {
    fc.assert(
      fc.property(anyZone, (lines) => {
        const parsed = read(lines)
        for (const { text, positions } of parsed.fields) {
          expect(positions.map(({ line, column }) => parsed.lines[line]?.charAt(column)).join('')).toBe(text)
        }
      }),
    )
  })

  it('reads the passport specimen', () => {
    const parsed = read(specimen)
    expect(Object.fromEntries(parsed.fields.map(({ field, value }) => [field, value]))).toEqual({
      documentCode: 'P',
      issuingState: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      documentNumber: 'L898902C3',
      nationality: 'UTO',
      dateOfBirth: '1974-08-12',
      sex: 'F',
      dateOfExpiry: '2012-04-15',
      personalNumber: 'ZE184226B',
      mrzLine1: specimen[0],
      mrzLine2: specimen[1],
    })
    expect(parsed.notes).toEqual(['specimen-state', 'composite-holds'])
    expect(parsed.checks).toEqual(
      ['documentNumber', 'dateOfBirth', 'dateOfExpiry', 'personalNumber', 'composite'].map((field) => ({ field, holds: true })),
    )
  })

  it('takes small letters and spaces, and nothing else that is not of a zone', () => {
    expect(read(specimen.map((line) => ` ${line.toLowerCase()} `)).lines).toEqual(specimen)
    expect(parseMrz({ lines: second(3, '-'), today })).toBeNull()
    expect(parseMrz({ lines: [], today })).toBeNull()
    expect(parseMrz({ lines: ['', ''], today })).toBeNull()
    expect(parseMrz({ lines: specimen.map((line) => line.slice(1)), today })).toBeNull()
    expect(parseMrz({ lines: specimen, today, kind: 'TD1' })).toBeNull()
  })

  it('shows wrong check digits and keeps what they stand beside', () => {
    const parsed = read(second(9, '5'))
    const number = fieldOf(parsed, 'documentNumber')
    expect(number.value).toBe('L898902C3')
    expect(number.notes).toEqual(['check-digit-fails', 'composite-fails'])
    expect(parsed.checks.filter(({ holds }) => holds === false).map(({ field }) => field)).toEqual(['documentNumber', 'composite'])
    expect(fieldOf(parsed, 'dateOfBirth').notes).toContain('check-digit-holds')
  })

  it.each([
    ['740812', '1974-08-12'],
    ['261122', '2026-11-22'],
    ['261123', '1926-11-23'],
    ['74<<<<', '1974'],
    ['7408<<', '1974-08'],
    ['740800', '1974-08'],
    ['000229', '2000-02-29'],
    ['230229', null],
    ['740431', null],
    ['741301', null],
    ['74<<12', null],
    ['<<<<<<', null],
    ['7A0812', null],
  ])('takes the birth %s for %s', (text, value) => {
    expect(fieldOf(read(second(13, text)), 'dateOfBirth').value).toBe(value)
  })

  it.each([
    ['120415', '2012-04-15'],
    ['461231', '2046-12-31'],
    ['850101', '1985-01-01'],
    ['471231', '2047-12-31'],
    ['761231', '2076-12-31'],
  ])('takes the expiry %s for %s', (text, value) => {
    const expiry = fieldOf(read(second(21, text)), 'dateOfExpiry')
    expect(expiry.value).toBe(value)
    expect(expiry.notes).toContain('century-inferred')
  })

  it.each([
    ['F', 'F'],
    ['M', 'M'],
    ['X', 'X'],
    ['<', 'X'],
    ['H', null],
  ])('takes the sex %s for %s', (text, value) => {
    expect(fieldOf(read(second(20, text)), 'sex').value).toBe(value)
  })

  it.each(['D<<', 'GBN', 'UNO', 'UNK', 'XXA', 'XXB', 'XXC', 'XXX', 'XOM', 'XPO', 'EUE', 'RKS', 'ZZZ'])(
    'keeps the nationality %s',
    (text) => {
      expect(fieldOf(read(second(10, text)), 'nationality').value).toBe(text.replace('<<', ''))
    },
  )

  it('takes a blank personal number with 0 or a filler as its digit', () => {
    for (const digit of ['0', '<']) {
      const field = fieldOf(read(second(28, `<<<<<<<<<<<<<<${digit}`)), 'personalNumber')
      expect(field.value).toBeNull()
      expect(field.notes).toContain('check-digit-holds')
    }
    expect(fieldOf(read(second(28, '<<<<<<<<<<<<<<7')), 'personalNumber').notes).toContain('check-digit-fails')
  })

  it('says when names fill their columns', () => {
    const full = read([`P<UTO${'A'.repeat(20)}<<${'B'.repeat(17)}`, specimen[1] ?? ''])
    expect(fieldOf(full, 'surname').notes).toContain('truncated')
    expect(fieldOf(full, 'givenNames').notes).toContain('truncated')
    expect(fieldOf(read(specimen), 'givenNames').notes).not.toContain('truncated')
  })

  it('reads a number of more than nine, ICAO 9303 part 5', () => {
    const parsed = read(['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'])
    const number = fieldOf(parsed, 'documentNumber')
    expect(number.value).toBe('D23145890734')
    expect(number.notes).toEqual(['check-digit-holds', 'composite-holds'])
    expect(number.positions.map(({ column }) => column)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17])
    expect(fieldOf(parsed, 'optionalData').value).toBeNull()
    expect(fieldOf(parsed, 'dateOfBirth').value).toBe('1934-07-12')
  })

  it('says of a number without any digit that there is none', () => {
    const parsed = read(['I<UTOD23145890<<<<<<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'])
    expect(fieldOf(parsed, 'documentNumber').notes).toContain('check-digit-absent')
    expect(parsed.checks[0]).toEqual({ field: 'documentNumber', holds: null })
  })

  it('reads a visa: no composite digit, optional data without a digit', () => {
    const parsed = read(['VIUSATRAVELER<<HAPPYPERSON<<<<<<<<<<<<<<<<<<', '555123ABC6GBR6502056F0412236IFLND00AMS803085'])
    expect(parsed.kind).toBe('MRV-A')
    expect(fieldOf(parsed, 'optionalData')).toMatchObject({ value: 'IFLND00AMS803085', notes: ['check-digit-absent'] })
    expect(parsed.checks.map(({ field }) => field)).not.toContain('composite')
  })

  it('reads the one line of a permit of the mainland of China, whose last digit it does not judge', () => {
    const parsed = read(['CSC578766078<3202218<6111128<8'])
    expect(parsed.kind).toBe('CHN-EEP')
    expect(Object.fromEntries(parsed.fields.map(({ field, value }) => [field, value]))).toEqual({
      documentCode: 'CS',
      documentNumber: 'C57876607',
      dateOfExpiry: '2032-02-21',
      dateOfBirth: '1961-11-12',
      mrzLine1: 'CSC578766078<3202218<6111128<8',
    })
    expect(parsed.checks.map(({ holds }) => holds)).toEqual([true, true, true])
    expect(parseMrz({ lines: ['CSC578766078A3202218<6111128<8'], today })).toBeNull()
    expect(parseMrz({ lines: ['IDC578766078<3202218<6111128<8'], today })).toBeNull()
  })

  it('reads the French card, whose layout is its own', () => {
    const parsed = read(['IDFRABERTHIER<<<<<<<<<<<<<<<<<952042', '8806923102858JEAN<PAUL<<LUC6512068M0'])
    expect(parsed.kind).toBe('FRA-ID')
    expect(Object.fromEntries(parsed.fields.map(({ field, value }) => [field, value]))).toMatchObject({
      surname: 'BERTHIER',
      givenNames: 'JEAN PAUL LUC',
      documentNumber: '880692310285',
      dateOfIssue: '1988-06',
      issuingOffice: '952042',
      dateOfBirth: '1965-12-06',
      sex: 'M',
    })
    expect(fieldOf(parsed, 'givenNames').notes).toContain('truncated')
    const printed = read(['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'])
    expect(printed.checks).toEqual(['documentNumber', 'dateOfBirth', 'composite'].map((field) => ({ field, holds: true })))
  })

  it('takes a card of two lines by France in ICAO layout for TD2', () => {
    expect(read(['IDFRABERTHIER<<CORINNE<<<<<<<<<<<<<<', 'D231458907FRA7408122F1204159<<<<<<<6']).kind).toBe('TD2')
  })
})
