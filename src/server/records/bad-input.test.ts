import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import { ofdEntries, ofdPackage } from '#testing/invoices/data-invoices.ts'
import { lockedPdf } from '#testing/pdf/locked-pdf.ts'
import { textAt, writtenPdf } from '#testing/pdf/written-pdf.ts'
import { endsEarly } from '#engine/embedded/image/ends-early.ts'
import { createGate } from '#testing/gate.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'

const engine = createToldEngine()
const { request, services, errors, client, work } = await openTestApi(engine)

const colour = { create: { width: 300, height: 200, channels: 3 as const, background: '#a0b0c0' } }
const jpeg = Buffer.from(await smallPicture(1))

/** A PNG of about 1 MB that claims 20,000 x 20,000 pixels of one colour. */
function hugePng(): Buffer {
  const row = Buffer.alloc(1 + 20_000 / 8, 0)
  const chunk = (name: string, content: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(content.length)
    head.write(name, 4, 'latin1')
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), content])))
    return Buffer.concat([head, content, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(20_000, 0)
  header.writeUInt32BE(20_000, 4)
  header[8] = 1
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 20_000 }, () => row)), { level: 1 })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.alloc(900_000, 'x')),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

async function animatedGif(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map(async (background) =>
      sharp({ create: { ...colour.create, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
}

function halfPdf(): Buffer {
  const whole = writtenPdf(Array.from({ length: 8 }, (_, page) => ({ content: textAt({ x: 50, y: 700 }, `Page ${page}`) })))
  return whole.subarray(0, Math.floor(whole.length / 2))
}

async function post(path: string, file: Blob | string | null, more: Record<string, string> = {}) {
  const form = new FormData()
  form.append('idempotencyKey', once())
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  if (typeof file === 'string') form.append('file', file)
  else if (file) form.append('file', file, 'picture.jpg')
  const response = await request(path, { method: 'POST', body: form })
  return { status: response.status, body: await response.json() }
}

async function leftBehind() {
  const blobs: string[] = []
  for await (const name of services.blobs.list()) blobs.push(name)
  const count = async (table: 'record' | 'page' | 'idempotency') => (await services.database.selectFrom(table).selectAll().execute()).length
  const told = await services.database.selectFrom('event').select('data').where('data', 'is not', null).execute()
  return {
    blobs: blobs.length,
    records: await count('record'),
    pages: await count('page'),
    /** Lines that still tell something of a document. */
    told: told.filter(({ data }) => Object.keys(data ?? {}).length > 0).length,
    tries: await count('idempotency'),
    jobs: await services.jobs.count('read-record'),
  }
}
const nothing = { blobs: 0, records: 0, pages: 0, told: 0, tries: 0, jobs: 0 }

test.each<[string, () => Promise<Buffer> | Buffer, { status: number; code: string }]>([
  ['an empty file', () => Buffer.alloc(0), { status: 400, code: 'file.empty' }],
  ['a JPEG that ends early', () => jpeg.subarray(0, Math.floor(jpeg.length * 0.7)), { status: 422, code: 'file.cut-short' }],
  ['a JPEG of its first 100 bytes', () => jpeg.subarray(0, 100), { status: 422, code: 'file.cut-short' }],
  ['a PNG that ends early', async () => (await sharp(colour).png().toBuffer()).subarray(0, -20), { status: 422, code: 'file.cut-short' }],
  ['text renamed .jpg', () => Buffer.from('Dear Sir or Madam, this is no picture.'), { status: 415, code: 'file.kind-unknown' }],
  ['what begins as a PDF and is none', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), { status: 422, code: 'file.cut-short' }],
  ['a PDF that ends early', () => halfPdf(), { status: 422, code: 'file.cut-short' }],
  ['a PDF with a password', () => lockedPdf(), { status: 422, code: 'file.locked' }],
  ['a PDF without pages', () => writtenPdf([]), { status: 422, code: 'file.no-pages' }],
  [
    'a PDF of 101 pages',
    () => writtenPdf(Array.from({ length: 101 }, () => ({ content: '' }))),
    { status: 413, code: 'file.too-many-pages' },
  ],
  [
    'a package that grows without end',
    () => Buffer.from(ofdPackage({ ...ofdEntries, zeros: '0'.repeat(70 * 1024 * 1024) })),
    { status: 422, code: 'file.too-heavy' },
  ],
  ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), { status: 415, code: 'file.kind-unknown' }],
  ['20,000 x 20,000 pixels in 1 MB', hugePng, { status: 413, code: 'file.too-many-pixels' }],
  ['a moving GIF', animatedGif, { status: 415, code: 'file.animated' }],
  ['26 MB', () => Buffer.concat([jpeg, Buffer.alloc(26_000_000)]), { status: 413, code: 'file.too-large' }],
])('%s gets its status and sentence, and nothing stays behind', async (_what, make, { status, code }) => {
  const answer = await post('/api/v1/records', new Blob([new Uint8Array(await make())], { type: 'image/jpeg' }))
  expect(answer).toMatchObject({ status, body: { code, status, defined: true } })
  expect(answer.body.message).toMatch(/^[A-Z].*\.$/)
  expect(await leftBehind()).toEqual(nothing)
})

test('no file, a text for a file, no key', async () => {
  expect(await post('/api/v1/records', null)).toMatchObject({ status: 400, body: { code: 'file.missing' } })
  expect(await post('/api/v1/records', 'a text')).toMatchObject({ status: 400, body: { code: 'file.missing' } })
  const form = new FormData()
  form.append('file', new Blob([jpeg]), 'a.jpg')
  const response = await request('/api/v1/records', { method: 'POST', body: form })
  expect([response.status, (await response.json()).code]).toEqual([400, 'request.invalid'])
  expect(await leftBehind()).toEqual(nothing)
})

test('a full disk, a page for a record that is not there, and a database that fails leave nothing behind', async () => {
  const file = new Blob([jpeg])
  services.refuseWhenFull = async () => {
    throw new AppError('storage.full')
  }
  expect(await post('/api/v1/records', file)).toMatchObject({ status: 507, body: { code: 'storage.full' } })
  services.refuseWhenFull = async () => undefined
  expect(await post('/api/v1/records/00000000-0000-4000-8000-000000000000/pages', file)).toMatchObject({
    status: 404,
    body: { code: 'record.not-found' },
  })
  const { add } = services.jobs
  services.jobs.add = async () => {
    throw new Error('the queue is gone')
  }
  expect(await post('/api/v1/records', file)).toMatchObject({
    status: 500,
    body: { code: 'internal', message: expect.not.stringContaining('queue') },
  })
  services.jobs.add = add
  expect(errors.splice(0)).toHaveLength(1)
  expect(await leftBehind()).toEqual(nothing)
})

test.each<[string, () => Promise<Buffer>, string]>([
  ['a CMYK JPEG', async () => sharp(colour).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
  ['a 16-bit PNG', async () => sharp(colour).toColourspace('rgb16').png().toBuffer(), 'image/png'],
  ['WebP', async () => sharp(colour).webp().toBuffer(), 'image/webp'],
  ['TIFF', async () => sharp(colour).tiff().toBuffer(), 'image/tiff'],
  ['AVIF', async () => sharp(colour).avif({ effort: 0 }).toBuffer(), 'image/avif'],
])('%s is taken', async (_what, make, mediaType) => {
  const bytes = new Uint8Array(await make())
  expect(endsEarly(bytes, mediaType)).toBe(false)
  const record = await testCaptures({ client }, engine).create(new File([bytes], 'x.bin'))
  expect(record.pages[0]).toMatchObject({ mediaType, bytes: bytes.length })
})

test('a photo without any document: refused with its sentence where the caller waits, and nothing stays behind', async () => {
  await work()
  await until(async () => expect((await leftBehind()).jobs).toBe(0))
  const before = await leftBehind()
  const photo = new Blob([await smallPicture(40)])
  const again = { wait: '20', idempotencyKey: once() }
  for (const more of [{ wait: '20' }, again, again]) {
    const answer = await post('/api/v1/records', photo, more)
    expect(answer).toMatchObject({ status: 422, body: { code: 'page.nothing-found', status: 422, defined: true } })
    expect(answer.body.message).toMatch(/^No document was found in this picture\./)
  }
  await until(async () => expect(await leftBehind()).toEqual(before))
})

test('who waits for a document gets it read; who does not, or not long enough, is told later', async () => {
  const bytes = await smallPicture(41)
  engine.tell(bytes, toldPassport())
  const read = await post('/api/v1/records', new Blob([bytes]), { wait: '20' })
  expect(read).toMatchObject({ status: 201, body: { status: 'to-review', documentType: 'passport' } })

  const gate = createGate()
  engine.beforeEnd = async () => gate.opened
  const photo = new Blob([await smallPicture(42)])
  const made = await post('/api/v1/records', photo, { wait: '0.2' })
  expect(made).toMatchObject({ status: 201, body: { status: 'reading', problem: null } })
  gate.open()
  const problem = { code: 'page.nothing-found' }
  expect(await testCaptures({ client }, engine).settled(made.body.id)).toMatchObject({ status: 'unreadable', problem })
  for (const wait of ['soon', '-1', '61']) {
    expect(await post('/api/v1/records', photo, { wait })).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  }
})
