import sharp from 'sharp'
import { expect, test } from 'vitest'
import { madePageText } from '#testing/made-page-text.ts'
import { multiPageTiff } from '#testing/pixels/multi-page-tiff.ts'
import { writtenPdf } from '#testing/pdf/written-pdf.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services, errors } = api
const { settled } = testCaptures(api, engine)
await api.work()

const plain = async (background: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .png()
    .toBuffer()
const letter = await multiPageTiff([await plain('#f00'), await plain('#00f')])
engine.tell(letter, { text: madePageText(['First']) })
engine.tell(letter, { text: madePageText(['Second']) }, 1)
const fileOf = (bytes: Buffer<ArrayBuffer>) => new File([bytes], 'letter.tif')

test('each picture of a TIFF becomes a page, read and shown by itself; the original is kept once', async () => {
  const idempotencyKey = once()
  const { id, pages } = await client.records.create({ file: fileOf(letter), idempotencyKey })
  expect(pages.map(({ index, fileName }) => [index, fileName])).toEqual([
    [0, 'letter.tif'],
    [1, 'letter.tif'],
  ])
  expect((await client.records.create({ file: fileOf(letter), idempotencyKey })).id).toBe(id)
  const record = await settled(id)
  expect(record.pages.map(({ lines }) => lines?.map(({ text }) => text))).toEqual([['First'], ['Second']])
  const blobs: string[] = []
  for await (const name of services.blobs.list()) blobs.push(name)
  expect(blobs).toEqual([record.pages[1]?.fingerprint])

  const colourOf = async (index: number) => {
    const file = await client.pages.picture({ id, index, size: 'thumbnail' })
    return (await sharp(Buffer.from(await file.arrayBuffer())).stats()).dominant
  }
  const [first, second] = [await colourOf(0), await colourOf(1)]
  expect(first.r).toBeGreaterThan(first.b)
  expect(second.b).toBeGreaterThan(second.r)
  expect((await client.pages.original({ id, index: 1 })).size).toBe(letter.length)
  expect((await client.pages.crop({ id, index: 1, quad: '0,0,1,0,1,1,0,1', maxSide: 64 })).type).toBe('image/jpeg')

  // More pages go behind those that are there.
  const added = await client.records.addPage({ id, file: fileOf(letter), idempotencyKey: once() })
  expect(added.pages.map(({ index }) => index)).toEqual([0, 1, 2, 3])
  await settled(id)
  await client.records.remove({ id })
  expect(await codeOf(client.pages.picture({ id, index: 1 }))).toBe('record.not-found')
})

test('each page of a PDF becomes a page, and the original goes out as it came', async () => {
  const bytes = writtenPdf([{ content: '1 0 0 rg 0 0 595 842 re f' }, { content: '0 0 1 rg 0 0 595 842 re f' }])
  engine.tell(bytes, { text: madePageText(['First']) })
  engine.tell(bytes, { text: madePageText(['Second']) }, 1)
  const { id } = await client.records.create({ file: new File([bytes], 'letter.pdf'), idempotencyKey: once() })
  const { pages } = await settled(id)
  expect(pages.map(({ mediaType, lines }) => [mediaType, lines?.map(({ text }) => text)])).toEqual([
    ['application/pdf', ['First']],
    ['application/pdf', ['Second']],
  ])
  const second = await client.pages.picture({ id, index: 1, size: 'thumbnail' })
  const { dominant } = await sharp(Buffer.from(await second.arrayBuffer())).stats()
  expect(dominant.b).toBeGreaterThan(dominant.r)
  const original = await client.pages.original({ id, index: 1 })
  expect([original.name, original.type]).toEqual(['letter.pdf', 'application/pdf'])
  expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true)
  await client.records.remove({ id })
})

test('a file with more pages than can be read is refused, and nothing stays', async () => {
  const page = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const file = fileOf(await multiPageTiff(Array.from({ length: 101 }, () => page)))
  expect(await codeOf(client.records.create({ file, idempotencyKey: once() }))).toBe('file.too-many-pages')
  expect((await client.records.list({})).total).toBe(0)
})

test('nothing of all this was an unforeseen failure', () => {
  expect(errors).toEqual([])
})
