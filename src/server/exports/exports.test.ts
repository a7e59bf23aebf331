import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ExportColumn } from '#contract/exports.contract.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { client, request, services } = api
const { captured, verified } = testCaptures(api, engine)

const column = (field: string, heading: string, writtenAs: ExportColumn['writtenAs'] = 'as-it-is'): ExportColumn => ({
  field,
  column: heading,
  writtenAs,
})
const columns = [
  column('surname', 'Name'),
  column('dateOfBirth', 'Born', 'date-dots'),
  column('issuingState', 'State', 'country-name'),
  column('reference', 'Visit'),
]

async function fileOf(id: string) {
  const response = await request(`/api/v1/exports/${id}/file`)
  expect(response.status).toBe(200)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test('what is written is what was shown before, in a file that spreadsheets open', async () => {
  const one = await verified(toldPassport(), { reference: '=HYPERLINK("http://evil.example")' })
  const two = await verified(toldPassport({ surname: 'WEI', dateOfBirth: '1990-12-31' }, { surname: 'WEI' }), { reference: '+49; "張ü"' })
  const open = await captured(toldPassport({}, { surname: 'OTHER' }))
  const chosen = { format: 'csv' as const, columns, recordIds: [one.id, two.id, open.id] }
  const preview = await client.exports.preview(chosen)
  expect(preview).toMatchObject({ columns: ['Name', 'Born', 'State', 'Visit'], records: 2, stayed: 1, empty: [], changedAfterExport: 0 })
  expect(preview.rows[1]).toEqual(['WEI', '31.12.1990', preview.rows[0]?.[2], '+49; "張ü"'])
  expect((await client.records.get({ id: one.id })).status).toBe('verified')

  const run = await client.exports.run({ ...chosen, onceKey: once() })
  expect(run).toMatchObject({ by: 'person', format: 'csv', records: 2, stayed: 1 })
  expect(run.fileName).toMatch(/^countercheck-\d{4}-\d\d-\d\d-\d{4}\.csv$/)
  const { response, bytes } = await fileOf(run.id)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${run.fileName}"; filename*=UTF-8''${run.fileName}`)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const state = preview.rows[0]?.[2] ?? ''
  expect(bytes.subarray(3).toString('utf8').split('\r\n')).toEqual([
    'Name,Born,State,Visit',
    `ERIKSSON,12.08.1974,${state},"'=HYPERLINK(""http://evil.example"")"`,
    `WEI,31.12.1990,${state},"'+49; ""張ü"""`,
    '',
  ])
  expect(await client.records.get({ id: one.id })).toMatchObject({ status: 'exported', version: one.version + 1 })
  expect((await client.records.get({ id: open.id })).status).toBe('to-review')
  expect((await client.records.history({ id: two.id }))[0]).toMatchObject({ kind: 'exported', data: { run: run.id, format: 'csv' } })
})

test('a run sent twice, or five times at once, writes one file', async () => {
  const record = await verified()
  const asked = { format: 'json' as const, recordIds: [record.id], onceKey: once() }
  const runs = await Promise.all(Array.from({ length: 5 }, async () => client.exports.run(asked)))
  expect(new Set(runs.map(({ id }) => id)).size).toBe(1)
  expect((await client.exports.run(asked)).id).toBe(runs[0]?.id)
  expect((await client.records.history({ id: record.id })).filter(({ kind }) => kind === 'exported')).toHaveLength(1)
})

test('two runs over the same records at once both hold', async () => {
  const records = await Promise.all([verified(), verified(), verified()])
  const recordIds = records.map(({ id }) => id)
  const runs = await Promise.all(
    [recordIds, recordIds.toReversed()].map(async (ids) => client.exports.run({ format: 'csv', recordIds: ids, onceKey: once() })),
  )
  expect(runs.map((run) => run.records)).toEqual([3, 3])
  expect((await client.records.get({ id: recordIds[0] ?? '' })).version).toBe((records[0]?.version ?? 0) + 2)
})

test('JSON tells why each value is trusted and who looked', async () => {
  const record = await verified()
  const run = await client.exports.run({ format: 'json', recordIds: [record.id], onceKey: once() })
  const [entry] = JSON.parse((await fileOf(run.id)).bytes.toString('utf8'))
  expect(entry).toMatchObject({ record_id: record.id, document_type: 'passport', looked_at_by: 'person', verified_at: record.settledAt })
  expect(entry.values).toMatchObject({ surname: 'ERIKSSON', date_of_birth: '1974-08-12', looked_at_by: 'person' })
  expect(entry.evidence.date_of_birth).toMatchObject({ state: 'proven' })
  expect(entry.evidence.date_of_birth.evidence).toContainEqual(expect.objectContaining({ kind: 'sources-agree' }))
})

test('XLSX holds text only: zeros stay and nothing runs', async () => {
  const record = await verified(toldPassport({ documentNumber: '001234567' }), { reference: '=1+1' })
  const run = await client.exports.run({
    format: 'xlsx',
    columns: [column('documentNumber', 'No.', 'as-text'), column('reference', 'Visit')],
    recordIds: [record.id],
    onceKey: once(),
  })
  const { response, bytes } = await fileOf(run.id)
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  const sheet = entryOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toMatch(/<f>|t="n"|<v>1234567<\/v>/)
  const texts = entryOf(bytes, 'xl/sharedStrings.xml') + sheet
  for (const text of ['001234567', '=1+1', 'No.', 'Visit']) expect(texts).toContain(`>${text}<`)
})

test('a text that is longer than a cell of Excel can be is cut there, with a word about it', async () => {
  const record = await verified({ text: madePageText(Array.from({ length: 10 }, () => 'x'.repeat(4000))) })
  const run = await client.exports.run({ recordIds: [record.id], format: 'xlsx', columns: [column('text', 'Text')], onceKey: once() })
  const { bytes } = await fileOf(run.id)
  const texts = entryOf(bytes, 'xl/sharedStrings.xml') + entryOf(bytes, 'xl/worksheets/sheet1.xml')
  const cell = />(x[^<]+)</.exec(texts)?.[1] ?? ''
  expect(cell).toHaveLength(32_767)
  expect(cell).toMatch(/CSV and JSON have all of it\]$/)
})

test('a line that is blacked out leaves in no file, whoever read or typed it', async () => {
  const read = await captured({ text: madePageText(['Dear Sir', 'my number is 4711', 'Yours']) })
  const edit = { edits: [{ field: 'text:0:1', value: 'my number is 4712', how: 'typed' as const }], onceKey: once() }
  const edited = await client.records.editFields({ id: read.id, version: read.version, ...edit })
  await client.pages.setRedactions({ id: read.id, index: 0, boxes: [quadOfBounds({ x: 0.5, y: 0.11, width: 0.1, height: 0.01 })] })
  await client.records.verify({ id: read.id, version: edited.version, onceKey: once() })
  for (const format of ['csv', 'json', 'xlsx'] as const) {
    const run = await client.exports.run({ recordIds: [read.id], format, columns: [column('text', 'Text')], onceKey: once() })
    const { bytes } = await fileOf(run.id)
    const content = format === 'xlsx' ? entryOf(bytes, 'xl/sharedStrings.xml') : bytes.toString('utf8')
    expect(content).toContain('Dear Sir')
    expect(content).toContain('█████')
    expect(content).not.toMatch(/471|my number/)
  }
})

test('only what may leave leaves', async () => {
  const open = await captured(toldPassport({}, { surname: 'OTHER' }))
  const specimen = await verified(toldPassport(), { origin: 'specimen' })
  const rejected = await captured()
  await client.records.reject({ id: rejected.id, version: rejected.version, onceKey: once(), reason: 'a copy' })
  const recordIds = [open.id, specimen.id, rejected.id, randomUUID()]
  expect(await client.exports.preview({ format: 'csv', recordIds })).toMatchObject({ records: 0, stayed: 3, rows: [] })
  const onceKey = once()
  expect(await codeOf(client.exports.run({ format: 'csv', recordIds, onceKey }))).toBe('export.nothing')
  // Nothing of the refused run is left: the same try may come true later.
  const later = await verified()
  expect((await client.exports.run({ format: 'csv', recordIds: [later.id], onceKey })).records).toBe(1)
})

test('only what is new or changed, by the filter of the list', async () => {
  const reference = `Visit ${once()}`
  const [first, second] = [await verified(toldPassport(), { reference }), await verified(toldPassport(), { reference })]
  const ask = { format: 'csv' as const, filter: { reference }, onlyNew: true }
  expect((await client.exports.run({ ...ask, onceKey: once() })).records).toBe(2)
  expect(await client.exports.preview(ask)).toMatchObject({ records: 0 })
  const open = await client.records.reopen({ id: first.id, version: first.version + 1, onceKey: once(), reason: 'a typing error' })
  const edited = await client.records.editFields({
    id: first.id,
    version: open.version,
    onceKey: once(),
    edits: [{ field: 'personalNumber', value: null, how: 'typed' }],
  })
  await client.records.verify({ id: first.id, version: edited.version, onceKey: once() })
  expect(await client.exports.preview(ask)).toMatchObject({
    records: 1,
    changedAfterExport: 1,
    empty: expect.arrayContaining([{ column: 'personal_number', recordIds: [first.id] }]),
  })
  const run = await client.exports.run({ ...ask, onceKey: once() })
  expect(run.records).toBe(1)
  expect((await fileOf(run.id)).bytes.toString('utf8')).not.toContain(second.id)
})

test('what would leave again as it left before is said beforehand, and refused unless that is meant', async () => {
  const [first, second] = [await verified(), await verified()]
  const recordIds = [first.id, second.id]
  expect((await client.exports.preview({ format: 'csv', recordIds })).leftBefore).toBeNull()
  const before = await client.exports.run({ format: 'csv', recordIds: [first.id], onceKey: once(), mayRepeat: false })
  expect((await client.exports.preview({ format: 'csv', recordIds })).leftBefore).toEqual({ records: 1, lastAt: before.at })
  const asked = { format: 'csv' as const, recordIds, mayRepeat: false }
  const onceKey = once()
  expect(await codeOf(client.exports.run({ ...asked, onceKey }))).toBe('record.left-before')
  expect((await client.records.get({ id: second.id })).status).toBe('verified')
  // The same try, of the new one alone; then all again.
  expect((await client.exports.run({ ...asked, onlyNew: true, onceKey })).records).toBe(1)
  expect((await client.exports.preview({ format: 'csv', recordIds })).leftBefore).toMatchObject({ records: 2 })
  expect((await client.exports.run({ ...asked, mayRepeat: true, onceKey: once() })).records).toBe(2)
  // A file that was written is had again without a word, and what was changed leaves as something new.
  expect((await fileOf(before.id)).bytes.length).toBeGreaterThan(0)
  const { version } = await client.records.get({ id: first.id })
  const open = await client.records.reopen({ id: first.id, version, onceKey: once(), reason: 'a typing error' })
  await client.records.verify({ id: first.id, version: open.version, onceKey: once() })
  expect(await client.exports.preview({ format: 'csv', recordIds: [first.id] })).toMatchObject({ leftBefore: null, changedAfterExport: 1 })
})

test('runs are listed newest first, and a lost file is not found', async () => {
  const record = await verified()
  const run = await client.exports.run({ format: 'csv', recordIds: [record.id], onceKey: once() })
  expect((await client.exports.list())[0]).toEqual(run)
  expect(await codeOf(client.exports.file({ id: randomUUID() }))).toBe('not-found')
  const { sha256 } = await services.database.selectFrom('export_run').select('sha256').where('id', '=', run.id).executeTakeFirstOrThrow()
  await services.blobs.delete(sha256)
  expect(await codeOf(client.exports.file({ id: run.id }))).toBe('not-found')
})

const whole = { rowOf: 'record' as const, hasTotals: false }

test('templates are saved, replaced and removed', async () => {
  const template = {
    id: randomUUID(),
    name: 'Payroll',
    format: 'csv' as const,
    columns,
    documentTypes: ['passport'],
    onlyNew: true,
    ...whole,
  }
  expect(await client.exports.saveTemplate(template)).toEqual(template)
  await client.exports.saveTemplate({ ...template, name: 'Payroll 2', columns: [] })
  expect(await client.exports.templates()).toEqual([{ ...template, name: 'Payroll 2', columns: [] }])
  expect(await client.exports.removeTemplate({ id: template.id })).toEqual({ removed: true })
  expect(await client.exports.removeTemplate({ id: template.id })).toEqual({ removed: false })
})

test('nothing of all this was an unforeseen failure', () => {
  expect(api.errors).toEqual([])
})

/** One file of a ZIP, found through its central directory. */
function entryOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16)
  while (zip.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const header = zip.readUInt32LE(at + 42)
      const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
      return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  return ''
}
