import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MrzKind } from '../document-type.ts'
import { countryCodes } from './country-codes.ts'
import { mrzFormats } from './mrz-format.ts'
import { parseMrz } from './parse-mrz.ts'
import { writeMrz } from './write-mrz.ts'

const today = '2026-11-22'
const kinds: readonly MrzKind[] = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B', 'FRA-ID', 'CHN-EEP']
const codes: Readonly<Record<MrzKind, string>> = {
  TD1: 'I',
  TD2: 'I',
  TD3: 'P',
  'MRV-A': 'V',
  'MRV-B': 'V',
  'FRA-ID': 'ID',
  'CHN-EEP': 'CS',
}

const letters = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: least, maxLength: most })
const lettersAndDigits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCXYZ0123456789'), minLength: least, maxLength: most })
const day = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const country = fc.constantFrom(...countryCodes.keys())

const values = fc.record({
  issuingState: country,
  surname: letters(1, 12),
  givenNames: fc.array(letters(1, 4), { maxLength: 2 }).map((names) => names.join(' ')),
  documentNumber: lettersAndDigits(1, 9),
  nationality: country,
  dateOfBirth: day('1928-01-01', '2026-11-01'),
  dateOfExpiry: day('2007-01-01', '2046-11-01'),
  sex: fc.constantFrom('F', 'M', 'X'),
  personalNumber: lettersAndDigits(0, 14),
  optionalData: lettersAndDigits(0, 7),
  optionalData2: lettersAndDigits(0, 11),
  issuingOffice: lettersAndDigits(0, 6),
})

/** What comes back of values: only fields of the layout, blank ones as null. */
function expected(kind: MrzKind, given: Record<string, string>): Record<string, string | null> {
  const names = mrzFormats[kind].fields.flatMap(({ field, content }) => (content === 'names' ? [field, 'givenNames'] : [field]))
  return Object.fromEntries(names.map((name) => [name, given[name] === '' ? null : (given[name] ?? null)]))
}

function parsedValues(lines: readonly string[], kind?: MrzKind): Record<string, string | null> {
  const parsed = parseMrz(kind ? { lines, today, kind } : { lines, today })
  const fields = parsed?.fields.filter(({ field }) => !field.startsWith('mrzLine')) ?? []
  return Object.fromEntries(fields.map(({ field, value }) => [field, value]))
}

describe('writeMrz', () => {
  it.each(kinds)('writes what parseMrz reads, %s', (kind) => {
    fc.assert(
      fc.property(values, (given) => {
        const all =
          kind === 'FRA-ID'
            ? { ...given, documentCode: 'ID', issuingState: 'FRA', documentNumber: `8806${'1'.repeat(8)}`, dateOfIssue: '1988-06' }
            : { ...given, documentCode: codes[kind] }
        const lines = writeMrz(kind, all)
        expect(lines.map((line) => line.length)).toEqual(mrzFormats[kind].allowed.map((row) => row.length))
        expect(parsedValues(lines)).toEqual(expected(kind, all))
        expect(parseMrz({ lines, today })?.checks.every(({ holds }) => holds === true)).toBe(true)
      }),
    )
  })

  it.each(kinds)('puts into each column only what may stand there, %s', (kind) => {
    fc.assert(
      fc.property(values, (given) => {
        const france = kind === 'FRA-ID' ? { issuingState: 'FRA', documentNumber: '880692310285' } : {}
        const lines = writeMrz(kind, { ...given, documentCode: codes[kind], ...france })
        const wrong = mrzFormats[kind].allowed.flatMap((row, line) =>
          row.flatMap((allowed, column) => (allowed.includes(lines[line]?.charAt(column) ?? ' ') ? [] : [`${line}:${column}`])),
        )
        expect(wrong).toEqual([])
      }),
    )
  })

  it.each(['TD1', 'TD2'] as const)('lets a long number go on in the optional data, %s', (kind) => {
    const most = kind === 'TD1' ? 23 : 14
    fc.assert(
      fc.property(values, lettersAndDigits(10, most), (given, documentNumber) => {
        const optionalData = given.optionalData.slice(0, Math.max(0, most - documentNumber.length - 1))
        const all = { ...given, documentCode: 'I', documentNumber, optionalData }
        const lines = writeMrz(kind, all)
        expect(parsedValues(lines, kind)).toEqual(expected(kind, all))
        expect(parseMrz({ lines, today, kind })?.checks.every(({ holds }) => holds === true)).toBe(true)
      }),
    )
  })

  it('writes the specimens of ICAO 9303 and of the French card to the letter', () => {
    const eriksson = { issuingState: 'UTO', nationality: 'UTO', surname: 'Eriksson', givenNames: 'Anna Maria', sex: 'F' }
    const days = { dateOfBirth: '1974-08-12', dateOfExpiry: '2012-04-15' }
    expect(writeMrz('TD3', { ...eriksson, ...days, documentCode: 'P', documentNumber: 'L898902C3', personalNumber: 'ZE184226B' })).toEqual([
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ])
    expect(writeMrz('TD1', { ...eriksson, ...days, documentCode: 'I', documentNumber: 'D23145890' })).toEqual([
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ])
    const french = { documentCode: 'ID', issuingState: 'FRA', surname: 'Berthier', givenNames: 'Corinne', sex: 'F' }
    expect(writeMrz('FRA-ID', { ...french, documentNumber: '880692310285', dateOfBirth: '1965-12-06' })).toEqual([
      'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<',
      '8806923102858CORINNE<<<<<<<6512068F6',
    ])
  })

  it.each([
    ['Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'],
    ['Bennelong Wooloomooloo Warrandyte Warnambool', 'Dingo Potoroo', 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D'],
    ['Müller-Lüdenscheidt', "Seán D'Arcy", 'MUELLER<LUEDENSCHEIDT<<SEAN<DARCY<<<<<<'],
    ['Aaaa Bb C', 'Dddddddd Eeeeeeeeee Fffffff G', 'AAAA<BB<C<<DDDDDDDD<EEEEEEEEE<FFFFFFF<G'],
    ['Arkfreith', '', 'ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'],
  ])('fits %s, %s into its columns', (surname, givenNames, names) => {
    expect(writeMrz('TD3', { documentCode: 'P', issuingState: 'UTO', surname, givenNames })[0]?.slice(5)).toBe(names)
  })

  it('says by a letter in the last column that names were cut, and keeps one letter of the given names', () => {
    fc.assert(
      fc.property(
        fc.array(letters(1, 20), { minLength: 1, maxLength: 4 }),
        fc.array(letters(1, 20), { minLength: 2, maxLength: 5 }),
        (surname, given) => {
          fc.pre(surname.join('<').length + given.join('<').length + 2 > 39)
          const lines = writeMrz('TD3', { documentCode: 'P', issuingState: 'UTO', surname: surname.join(' '), givenNames: given.join(' ') })
          const names = parseMrz({ lines, today })?.fields.filter(({ field }) => field === 'surname' || field === 'givenNames') ?? []
          expect(names.every(({ value }) => value !== null && value !== '')).toBe(true)
          expect(names.every(({ notes }) => notes.includes('truncated'))).toBe(true)
        },
      ),
    )
  })
})
