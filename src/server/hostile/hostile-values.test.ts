import { inflateRawSync } from 'node:zlib'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { askPort } from '#testing/ask-port.ts'
import { runTestServer } from '#testing/running-server.ts'
import { once } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'

// Values, names and queries that are meant to become something else, over the wire. In the page: e2e/hostile-values.spec.ts.
const folder = await mkdtemp(join(tmpdir(), 'cc-page-'))
afterAll(async () => rm(folder, { recursive: true, force: true }))
const page = join(folder, 'client')
await mkdir(join(page, 'assets'), { recursive: true })
await writeFile(join(page, 'index.html'), '<!doctype html><title>the page</title>')
await writeFile(join(folder, 'secret.txt'), 'the secret')
const engine = createToldEngine()
const { port, dataDir, database, logged } = await runTestServer({ engine, clientFolder: page })
await writeFile(join(dataDir, 'secret.txt'), 'the secret')

const script = '<img src=x onerror=alert(1)><script>alert(2)</script>'
const splitting = 'a\r\nSet-Cookie: planted=1\r\n\r\n<script>alert(1)</script>.jpg'
const recordSchema = z.object({ id: z.string(), version: z.number(), status: z.string() })
type Stored = z.infer<typeof recordSchema>
let record: Stored

const send = async (method: string, path: string, body: object) =>
  askPort(port, { method, path: `/api/v1${path}`, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function captured(fileName: string, reference: string): Promise<Stored> {
  const bytes = await smallPicture(captures++)
  engine.tell(bytes, toldPassport())
  const form = new FormData()
  form.set('file', new File([bytes], fileName))
  form.set('idempotencyKey', once())
  form.set('reference', reference)
  const { id } = recordSchema.parse(JSON.parse((await askPort(port, { method: 'POST', path: '/api/v1/records', body: form })).text))
  return until(async () => {
    const found = recordSchema.parse(JSON.parse((await askPort(port, { path: `/api/v1/records/${id}` })).text))
    expect(found.status).not.toBe('reading')
    return found
  })
}
let captures = 1

beforeAll(async () => {
  record = await captured(splitting, script)
})

test('markup in a value is a value: stored as it is, told as JSON that no browser takes for a page', async () => {
  const edits = [{ field: 'surname', value: script, how: 'typed' }]
  const edited = await send('PATCH', `/records/${record.id}/fields`, { version: record.version, onceKey: once(), edits })
  record = recordSchema.parse(JSON.parse(edited.text))
  for (const path of [`/records/${record.id}`, '/records', `/records/${record.id}/history`, `/records/${record.id}/known`]) {
    const { headers, text } = await askPort(port, { path: `/api/v1${path}` })
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(() => JSON.parse(text)).not.toThrow()
  }
  expect((await askPort(port, { path: `/api/v1/records/${record.id}` })).text).toContain(JSON.stringify(script))
})

test('a file name splits no header and leads nowhere', async () => {
  const { status, headers, rawHeaders } = await askPort(port, { path: `/api/v1/records/${record.id}/pages/0/original` })
  expect(status).toBe(200)
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['content-type']).toBe('image/jpeg')
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[^\r\n;]*$/)
  expect(rawHeaders.join('\n')).not.toMatch(/[\r]|planted=1$/m)
})

const formulas = ['=HYPERLINK("http://evil.example","x")', '+1+1', '-1+cmd|/c calc', '@SUM(1)', '\t=1+1', '\r=1+1', '＝1+1']

test.each(formulas)('a value %j runs in no spreadsheet', async (formula) => {
  const visit = await captured('a.jpg', formula)
  const chosen = { recordIds: [visit.id], columns: [{ field: 'reference', column: 'Visit' }], onceKey: once() }
  expect((await send('POST', `/records/${visit.id}/verify`, { version: visit.version, onceKey: once() })).status).toBe(200)
  for (const format of ['csv', 'xlsx'] as const) {
    const run = z
      .object({ id: z.string() })
      .parse(JSON.parse((await send('POST', '/exports', { ...chosen, onceKey: once(), format })).text))
    const { bytes, headers } = await askPort(port, { path: `/api/v1/exports/${run.id}/file` })
    expect(headers['content-disposition']).toMatch(/^attachment/)
    if (format === 'csv') expect(bytes.toString('utf8')).toMatch(/\r\n"?'/)
    else expect(sheetOf(bytes)).not.toContain('<f>')
  }
})

/** The sheet inside a workbook, as XML. */
function sheetOf(zip: Buffer): string {
  const sheets: string[] = []
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 1)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString()
    if (!name.startsWith('xl/worksheets/sheet')) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    sheets.push((zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
  }
  expect(sheets.join('')).toContain('<sheetData>')
  return sheets.join('')
}

const injections = [
  `' or '1'='1`,
  `'; drop table record; --`,
  `\\'; select pg_sleep(9); --`,
  `") or 1=1 --`,
  '%',
  '_',
  '\\',
  '\u0000',
  `${'%'.repeat(400)}`,
]

test.each(['text', 'documentType', 'status', 'doubt', 'from', 'reference', 'sort', 'limit', 'cursor', 'changedSinceExport'])(
  'SQL in %s of a list is text or no answer at all',
  async (name) => {
    for (const injection of injections) {
      const { status, text } = await askPort(port, { path: `/api/v1/records?${name}=${encodeURIComponent(injection)}` })
      expect([200, 400]).toContain(status)
      const isSearched = status === 200 && ['text', 'documentType', 'reference'].includes(name)
      if (isSearched && injection.length > 3) expect([injection, JSON.parse(text).total]).not.toEqual([injection, captures - 1])
    }
    expect(await database.selectFrom('record').select('id').execute()).toHaveLength(captures - 1)
  },
)

test('a cursor that somebody made is none', async () => {
  for (const made of [{ sort: 'newest', at: "' or 1=1 --", id: record.id }, { sort: 'newest; drop table record', at: 1, id: 1 }, [], 'x']) {
    const cursor = Buffer.from(JSON.stringify(made)).toString('base64url')
    expect((await askPort(port, { path: `/api/v1/records?cursor=${cursor}` })).status).toBe(400)
  }
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '//secret.txt',
  '/assets/....//....//secret.txt',
  '/api/v1/records/..%2f..%2fsecret.txt/pages/0/original',
  '/api/v1/exports/..%2f..%2fsecret.txt/file',
  '/api/docs/..%2f..%2fsecret.txt',
])('%s leads out of no folder', async (path) => {
  const { status, text } = await askPort(port, { path })
  expect([200, 400, 404]).toContain(status)
  expect(text).not.toContain('the secret')
})

test('a try that comes again does nothing again, and leads to nothing of another record', async () => {
  const other = await captured('b.jpg', 'other')
  const change = { version: record.version, onceKey: once(), reference: 'changed' }
  const first = recordSchema.parse(JSON.parse((await send('PUT', `/records/${record.id}/reference`, change)).text))
  const again = recordSchema.parse(
    JSON.parse((await send('PUT', `/records/${record.id}/reference`, { ...change, reference: 'again' })).text),
  )
  expect(again).toEqual(first)
  const elsewhere = await send('PUT', `/records/${other.id}/reference`, { ...change, version: other.version, reference: 'changed' })
  expect(elsewhere.text).not.toContain(record.id)
})

test('none of this was a failure of ours', () => expect(logged).toEqual([]))
