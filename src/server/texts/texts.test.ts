import { expect, test } from 'vitest'
import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import { type MadeDoubt, madePageText } from '#testing/made-page-text.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { type Told, createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services, errors } = api
const { create, newPicture, settled, captured, verified } = testCaptures(api, engine)
await api.work()

const doubtfulTotal: MadeDoubt = { line: 2, character: 1, confidence: 0.5, candidates: [['7', 0.3]] }
const receipt = (): Told => ({ text: madePageText(['Corner Café', ['TOTAL', '12.00']], [doubtfulTotal]) })
function turnedBox([a, b, c, d]: Quad): Quad {
  const turn = ({ x, y }: Quad[0]) => ({ x: 1 - y, y: x })
  return [turn(a), turn(b), turn(c), turn(d)]
}
const edit = async (record: { id: string; version: number }, field: string, value: string | null) =>
  client.records.editFields({
    id: record.id,
    version: record.version,
    onceKey: once(),
    edits: [{ field, value, how: 'typed' }],
  })

test('a page of text is a record of its own kind: named by its first line, open where a character is doubtful', async () => {
  const record = await captured(receipt())
  expect(record).toMatchObject({ status: 'to-review', documentType: 'general-page' })
  expect(record.pages[0]?.lines?.map(({ row, text }) => [row, text])).toEqual([
    [0, 'Corner Café'],
    [1, 'TOTAL'],
    [1, '12.00'],
  ])
  expect(record.fields).toEqual([
    {
      key: 'text:0:2',
      value: '12.00',
      state: 'look',
      evidence: [{ kind: 'characters-doubtful', weight: 'against', values: { characters: '2 or 7' } }],
      readings: [],
      source: 'ocr',
    },
  ])
  const { items } = await client.records.list({ documentType: ['general-page'] })
  expect(items.find(({ id }) => id === record.id)?.summary).toMatchObject({
    title: 'Corner Café',
    doubts: 1,
    firstDoubt: { field: 'text:0:2', kind: 'characters-doubtful' },
  })
  expect(await codeOf(client.records.verify({ id: record.id, version: record.version, onceKey: once() }))).toBe('record.not-settled')
  const edited = await edit(record, 'text:0:2', '12.00')
  expect(edited.fields).toMatchObject([{ key: 'text:0:2', state: 'verified', source: 'person' }])
  expect((await client.records.verify({ id: record.id, version: edited.version, onceKey: once() })).status).toBe('verified')
})

test('every line can be corrected, taken out, and given back to the machine; each is told in the history', async () => {
  const record = await captured(receipt())
  const corrected = await edit(record, 'text:0:0', 'Corner Shop')
  const without = await edit(corrected, 'text:0:1', null)
  const { text, corrections } = await client.texts.get({ id: record.id, index: 0 })
  expect(text?.rows).toHaveLength(2)
  expect(corrections).toEqual([
    { line: 0, text: 'Corner Shop' },
    { line: 1, text: null },
  ])
  const back = await client.records.editFields({
    id: record.id,
    version: without.version,
    onceKey: once(),
    edits: [{ field: 'text:0:0', value: null, how: 'withdrawn' }],
  })
  expect(back.fields.map(({ key }) => key)).toEqual(['text:0:1', 'text:0:2'])
  const history = await client.records.history({ id: record.id })
  expect(history.filter(({ kind }) => kind === 'edited').map(({ data }) => data)).toEqual([
    { field: 'text:0:0', how: 'withdrawn', old: 'Corner Shop', new: 'Corner Café' },
    { field: 'text:0:1', how: 'typed', old: 'TOTAL', new: null },
    { field: 'text:0:0', how: 'typed', old: 'Corner Café', new: 'Corner Shop' },
  ])
})

test('a line that is not there, or of a document that is no text, cannot be edited', async () => {
  const record = await captured(receipt())
  for (const field of ['text:0:3', 'text:1:0', 'text:0:00', 'text:0']) expect(await codeOf(edit(record, field, 'x'))).toBe('field.unknown')
  expect(await codeOf(edit(await captured(toldPassport()), 'text:0:0', 'x'))).toBe('field.unknown')
})

test('the records’ search looks through texts, as a person left them, and forgets what is deleted', async () => {
  const found = async (text: string) => (await client.records.list({ text })).items.map(({ id }) => id)
  const record = await captured({ text: madePageText(['Zebra crossing', 'Łódź']) })
  expect(await found('zebra lodz')).toEqual([])
  expect(await found('ZEBRA')).toEqual([record.id])
  await edit(record, 'text:0:0', 'Okapi crossing')
  expect(await found('zebra')).toEqual([])
  expect(await found('okapi')).toEqual([record.id])
  expect(await client.texts.find({ id: record.id, words: 'okapi' })).toEqual([
    { pageIndex: 0, line: 0, text: 'Okapi crossing', stretches: [{ start: 0, end: 5 }] },
  ])
  await client.records.remove({ id: record.id })
  expect(await found('okapi')).toEqual([])
  expect(await services.database.selectFrom('page_text').select('index').where('record_id', '=', record.id).execute()).toEqual([])
})

test('a person’s line stays when the page is read again: at its place, or by itself where the reader sees none', async () => {
  const file = await newPicture(receipt())
  const bytes = new Uint8Array(await file.arrayBuffer())
  const record = await settled((await create(file)).id)
  const edited = await edit(await edit(record, 'text:0:0', 'Corner Shop'), 'text:0:2', '72.00')
  // A line above is found now; the first line reads otherwise; the amount is not seen at all.
  const again = madePageText(['Corner Cafe', 'TOTAL'])
  const heading = madePageText(['Receipt']).rows.map((row) => ({
    ...row,
    lines: row.lines.map((line) => ({ ...line, box: quadOfBounds({ x: 0.05, y: 0.01, width: 0.9, height: 0.03 }) })),
  }))
  engine.tell(bytes, { text: { rows: [...heading, ...again.rows] } })
  await client.records.readAgain({ id: record.id, version: edited.version, onceKey: once() })
  const reread = await settled(record.id)
  expect(reread.pages[0]?.lines?.map(({ text }) => text)).toEqual(['Receipt', 'Corner Cafe', 'TOTAL', '12.00'])
  expect(reread.fields.map(({ key, value, state }) => [key, value, state])).toEqual([
    ['text:0:1', 'Corner Shop', 'verified'],
    ['text:0:3', '72.00', 'verified'],
  ])
  expect(reread.fields[0]?.evidence).toContainEqual({ kind: 'sources-differ', weight: 'note', values: { sources: 'person', other: 'ocr' } })
})

test('a person’s line is found again on a page that was turned', async () => {
  const file = await newPicture(receipt())
  const bytes = new Uint8Array(await file.arrayBuffer())
  const record = await settled((await create(file)).id)
  const edited = await edit(record, 'text:0:1', 'SUM')
  // A quarter turn clockwise takes the point (x, y) of a page to (1 - y, x).
  const turned = madePageText(['Corner Café', ['TOTAL', '12.00']]).rows.map((row) => ({
    ...row,
    lines: row.lines.map((line) => ({ ...line, box: turnedBox(line.box) })),
  }))
  engine.tell(bytes, { text: { rows: turned.toReversed() } })
  await client.records.readAgain({ id: record.id, version: edited.version, onceKey: once(), quarterTurns: 1 })
  const reread = await settled(record.id)
  expect(reread.pages[0]?.lines?.map(({ text }) => text)).toEqual(['TOTAL', '12.00', 'Corner Café'])
  expect(reread.fields).toMatchObject([{ key: 'text:0:0', value: 'SUM', state: 'verified' }])
})

test('a page without print is unreadable; a document fixed as a text is read again for it', async () => {
  const blank = await captured({ blank: true }, { documentType: 'general-page' })
  expect(blank).toMatchObject({ status: 'unreadable', problem: { code: 'page.nothing-found' } })
  // A text that is not there was checked by nobody.
  expect(await codeOf(client.records.verify({ id: blank.id, version: blank.version, onceKey: once() }))).toBe('record.not-settled')
  const passport = await captured(toldPassport())
  const { id, version } = passport
  expect((await client.records.changeType({ id, version, documentType: 'general-page', onceKey: once() })).status).toBe('reading')
  await settled(id)
  expect(engine.asked.at(-1)?.documentType).toBe('general-page')
})

test('a file holds the whole text, JSON its rows too', async () => {
  const record = await verified({ text: madePageText(['Corner Café', ['TOTAL', '12.00']]) })
  const request = { recordIds: [record.id], columns: [] }
  const preview = await client.exports.preview({ ...request, format: 'csv' })
  expect(preview.columns).toEqual(['record_id', 'reference', 'document_type', 'text', 'looked_at_by', 'verified_at'])
  expect(preview.rows[0]?.[3]).toBe('Corner Café\nTOTAL 12.00')
  const run = await client.exports.run({ ...request, format: 'json', onceKey: once() })
  const file = await client.exports.file({ id: run.id })
  expect(JSON.parse(await file.text())).toMatchObject([
    {
      values: { text: 'Corner Café\nTOTAL 12.00' },
      pages: [{ page: 1, rows: [{ lines: [{ text: 'Corner Café', corrected: false }] }, { lines: [{}, {}] }] }],
    },
  ])
})

test('nothing of all this was an unforeseen failure', () => {
  expect(errors).toEqual([])
})
