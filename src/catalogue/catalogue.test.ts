import { describe, expect, it } from 'vitest'
import { judgeRecord } from '#domain/judge-record.ts'
import { type DocumentType, fieldSpec, type MrzKind } from '#domain/document-type.ts'
import { isMrzCountryCode } from '#domain/mrz/country-codes.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import { zoneFields } from '#domain/mrz/zone-fields.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import { catalogue, documentTypeOfMrz, findDocumentType } from './catalogue.ts'

const today = '2026-11-22'

function isUnique(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}

describe('catalogue', () => {
  it('has each key and each row of the remote API once', () => {
    expect(isUnique(catalogue.map(({ key }) => key))).toBe(true)
    const typeIds = catalogue.flatMap(({ rows }) => rows.map(({ endpoint, typeId }) => `${endpoint}/${typeId}`))
    expect(isUnique(typeIds)).toBe(true)
    expect(typeIds).toEqual(expect.arrayContaining(['recog/13', 'recog/12009', 'recog/19', 'recog/1997']))
  })

  it('finds a type by its key and by its zone', () => {
    for (const entry of catalogue) expect(findDocumentType(entry.key)).toBe(entry)
    for (const key of ['', 'shopping-list', '__proto__']) expect(findDocumentType(key)).toBeNull()
    const kinds: readonly MrzKind[] = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B', 'FRA-ID', 'CHN-EEP']
    for (const kind of kinds) expect(documentTypeOfMrz(kind).mrz).toBe(kind)
  })
})

const documentCodes: Readonly<Record<MrzKind, string>> = {
  TD1: 'ID',
  TD2: 'ID',
  TD3: 'P',
  'MRV-A': 'V',
  'MRV-B': 'V',
  'FRA-ID': 'ID',
  'CHN-EEP': 'CS',
}

describe.each(catalogue.map((entry): [string, DocumentType] => [entry.key, entry]))('%s', (_, entry) => {
  const { mrz } = entry

  it('has rules that name its own fields, each rule once', () => {
    const known = Object.keys(entry.fields)
    expect(entry.checks.flatMap(({ fields }) => [...fields]).filter((field) => !known.includes(field))).toEqual([])
    expect(isUnique(entry.checks.map(({ name }) => name))).toBe(true)
    const columns = entry.checks.flatMap((check) => check.columns ?? [])
    expect(columns.filter((place) => fieldSpec(entry, cellKey({ ...place, row: 1 })) === null)).toEqual([])
  })

  it('has a field for everything in its zone', () => {
    expect(mrz === null ? [] : [...zoneFields(mrz)].filter((field) => !Object.hasOwn(entry.fields, field))).toEqual([])
  })

  it('shows its blocks one after the other, machine-readable lines last', () => {
    if (mrz === null) return
    const groups = Object.values(entry.fields).map(({ group }) => group)
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(['document', 'holder', 'machine-readable'])
  })

  it('knows no printed label twice in a field, and shares one only where its values can be told apart', () => {
    const specs = Object.values(entry.fields).map((spec) => ({ ...spec, labels: spec.labels.map((label) => label.toLowerCase()) }))
    for (const { labels } of specs) expect(isUnique(labels)).toBe(true)
    const mixedUp = [...new Set(specs.flatMap(({ labels }) => labels))].filter((label) => {
      const sharing = specs.filter(({ labels }) => labels.includes(label))
      return !isUnique(
        sharing.map(({ kind, line, dates, side, writing, partOf, ofTwo }) =>
          [kind, line, dates?.span, side, writing, partOf, ofTwo].join(),
        ),
      )
    })
    expect(mixedUp).toEqual([])
  })

  it('is of a known state, and speaks of no side that it lacks', () => {
    expect(entry.country === null || isMrzCountryCode(entry.country)).toBe(true)
    const sides = [...Object.values(entry.fields), ...entry.rows].flatMap(({ side }) => side ?? [])
    expect(sides.filter((side) => !entry.sides.includes(side))).toEqual([])
  })

  it('proves number and dates of a clear zone of its own, and asks for a look at names', () => {
    if (mrz === null) return
    const values = {
      documentCode: documentCodes[mrz],
      issuingState: mrz === 'FRA-ID' ? 'FRA' : 'UTO',
      nationality: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA',
      documentNumber: mrz === 'FRA-ID' ? '200692310285' : 'L898902C3',
      dateOfBirth: '1974-08-12',
      dateOfExpiry: '2032-04-15',
      sex: 'F',
    }
    const parsed = parseMrz({ lines: writeMrz(mrz, values), today })
    const characters = parsed?.lines.map((line) =>
      [...line].map((text) => ({ text, confidence: 1, box: null, repaired: false, candidates: [] })),
    )
    const readings = parsed ? readingsOfMrz({ parsed, characters: characters ?? [], pageIndex: 0 }) : []
    const { fields } = judgeRecord({ documentType: entry, readings, acceptedRules: [], today })
    const told = zoneFields(mrz)
    const statesOf = (keys: readonly string[]) => fields.filter(({ key }) => keys.includes(key) && told.has(key)).map(({ state }) => state)
    expect(new Set(statesOf(['documentNumber', 'dateOfBirth', 'dateOfExpiry']))).toEqual(new Set(['proven']))
    expect(statesOf(['surname', 'givenNames', 'sex', 'issuingState']).filter((state) => state !== 'look')).toEqual([])
  })
})
