import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addOwnTypes, findDocumentType } from '#catalogue/catalogue.ts'
import { documentTypeOf } from '#domain/own-types/document-type-of.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { readOwnTypes } from './read-own-types.ts'

const guide = await readFile(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8')
const [example = '', delivery = ''] = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text ?? '')

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cc-types-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

test('where there is no folder there are no types', async () => {
  expect(await readOwnTypes(join(await folderOf({}), 'types'))).toEqual({ types: [], problems: [] })
})

test('the example of the guide is captured, judged, listed and exported like any other', async () => {
  const ownTypes = await readOwnTypes(await folderOf({ 'staff-pass.yaml': example, 'notes.txt': 'no type' }))
  expect(ownTypes.problems).toEqual([])
  addOwnTypes(ownTypes.types.map(documentTypeOf))
  const engine = createToldEngine()
  const api = await openTestApi(engine)
  Object.assign(api.services.ownTypes, ownTypes)
  const { client } = api
  await api.work()
  const { captured } = testCaptures(api, engine)

  expect((await client.documentTypes.own()).types.map(({ key, name }) => [key, name])).toEqual([['staff-pass', 'Staff pass']])
  const listed = (await client.documentTypes.list()).find(({ key }) => key === 'staff-pass')
  expect(listed?.fields.map(({ key }) => key)).toEqual(['documentNumber', 'fullName', 'department', 'dateOfIssue', 'dateOfExpiry'])

  const { id, version } = await captured({ blank: true }, { documentType: 'staff-pass' })
  const typed = (field: string, value: string) => ({ field, value, how: 'typed' as const })
  const edits = [typed('documentNumber', 'SP 1042'), typed('fullName', 'ANNA ERIKSSON'), typed('dateOfExpiry', '2020-01-31')]
  const edited = await client.records.editFields({ id, version, onceKey: once(), edits })
  expect((await client.records.list({})).items[0]?.summary).toMatchObject({ title: 'Anna Eriksson', number: 'SP 1042', doubts: 1 })
  const renewed = await client.records.editFields({
    id,
    version: edited.version,
    onceKey: once(),
    edits: [typed('dateOfExpiry', '2099-01-31')],
  })
  await client.records.verify({ id, version: renewed.version, onceKey: once() })
  const { columns, rows } = await client.exports.preview({ format: 'csv', recordIds: [id] })
  expect(rows[0]?.[columns.indexOf('full_name')]).toBe('ANNA ERIKSSON')
})

test('a type with a table has its rows judged, added up and exported', async () => {
  const ownTypes = await readOwnTypes(await folderOf({ 'delivery-note.yaml': delivery }))
  expect(ownTypes.problems).toEqual([])
  addOwnTypes(ownTypes.types.map(documentTypeOf))
  const engine = createToldEngine()
  const api = await openTestApi(engine)
  const { client } = api
  await api.work()
  const { captured } = testCaptures(api, engine)
  const listed = (await client.documentTypes.list()).find(({ key }) => key === 'delivery-note')
  expect(listed?.tables.map(({ key, columns }) => [key, columns.map((column) => column.key)])).toEqual([
    ['crates', ['name', 'quantity', 'unitPrice', 'amount']],
  ])

  const { id, version } = await captured({ blank: true }, { documentType: 'delivery-note' })
  const values = { documentNumber: 'D 7', total: '9.50', 'crates:1:name': 'Pears', 'crates:1:quantity': '3', 'crates:1:unitPrice': '2.50' }
  const edits = Object.entries({ ...values, 'crates:1:amount': '7.50', 'crates:2:name': 'Figs', 'crates:2:amount': '3.00' })
  const edited = await client.records.editFields({
    id,
    version,
    onceKey: once(),
    edits: edits.map(([field, value]) => ({ field, value, how: 'typed' as const })),
  })
  await expect(client.records.verify({ id, version: edited.version, onceKey: once() })).rejects.toMatchObject({
    code: 'record.not-settled',
  })
  const mended = await client.records.editFields({
    id,
    version: edited.version,
    onceKey: once(),
    edits: [{ field: 'total', value: '10.50', how: 'typed' }],
  })
  await client.records.verify({ id, version: mended.version, onceKey: once() })
  const { columns, rows, totals } = await client.exports.preview({ format: 'csv', recordIds: [id], rowOf: 'line', hasTotals: true })
  expect(rows.map((row) => row[columns.indexOf('crates_name')])).toEqual(['Pears', 'Figs'])
  expect(totals.map((row) => row[columns.indexOf('crates_amount')])).toEqual(['10.50'])
})

describe('a file that is no type is told with its line and reason, and the rest still loads', () => {
  const broken: readonly (readonly [name: string, text: string, line: number, reason: RegExp])[] = [
    ['not closed', 'key: staff-pass\ntitles: [A', 2, /./],
    ['JSON with a fault', '{\n  "key": "x-pass",\n  "name": \n}', 3, /./],
    ['without fields', 'key: x-pass\nname: X\n', 1, /fields/],
    ['a kind that is none', 'key: x-pass\nname: X\nfields:\n  code:\n    kind: colour\n', 5, /fields\.code\.kind/],
    ['a word that is none', 'key: x-pass\nname: X\nfields: {}\ncolour: red\n', 4, /colour/],
    [
      'a rule that is none',
      'key: x-pass\nname: X\nfields:\n  day: { kind: date }\nchecks:\n  - rule: notLate\n    fields: [day]\n',
      6,
      /notLate/,
    ],
    [
      'a field it lacks',
      'key: x-pass\nname: X\nfields:\n  day: { kind: date }\nchecks:\n  - rule: notExpired\n    fields: [end]\n',
      7,
      /no field end/,
    ],
    [
      'a column it lacks',
      'key: x-pass\nname: X\nfields: {}\ntables:\n  rows:\n    columns: { amount: { kind: amount } }\n    checks:\n      - rule: taxOfLine\n        fields: [amount, rate, tax]\n',
      9,
      /no field rate/,
    ],
    [
      'a sum of nothing',
      'key: x-pass\nname: X\nfields:\n  total: { kind: amount }\n  net: { kind: amount }\nchecks:\n  - rule: sumOfAmounts\n    fields: [net, total]\n',
      7,
      /table:column/,
    ],
    ['a scheme that is none', 'key: x-pass\nname: X\nfields:\n  code:\n    kind: code\n    checksum: moon\n', 6, /moon/],
    ['a key that is taken', 'name: Mine\nkey: passport\nfields: {}\n', 2, /already/],
  ]
  test.each(broken)('%s', async (...[, text, line, reason]) => {
    const { types, problems } = await readOwnTypes(await folderOf({ 'a.yml': text, 'b.yaml': example.replace('staff-pass', 'other-pass') }))
    expect(types.map(({ key }) => key)).toEqual(['other-pass'])
    expect(problems).toEqual([{ file: 'a.yml', line, reason: expect.stringMatching(reason) }])
  })
})

test('no type of the owner’s takes the place of one of the catalogue', () => {
  const passport = findDocumentType('passport')
  const [own] = [
    { key: 'passport', name: 'Mine', country: null, titles: [], format: 'ID-1', sides: ['front'], fields: {}, otherLabels: [], checks: [] },
  ] as const
  addOwnTypes([documentTypeOf({ ...own, titles: [], sides: ['front'], tables: {}, otherLabels: [], sealed: true, codes: [], checks: [] })])
  expect(findDocumentType('passport')).toBe(passport)
})
