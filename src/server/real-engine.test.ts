import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { signedForm } from '#testing/signed-form.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once } from '#testing/test-captures.ts'
import { until } from '#testing/until.ts'
import type { CardReply } from './flyocr-compat/cards/card-reply.ts'

// The whole way with nothing left out: the shipped specimen, the real engine, a real database.
const engine = createEmbeddedEngine({ workers: 1 })
const { client, request, work, errors } = await openTestApi(engine)
await engine.start()
await work()
afterAll(async () => engine.stop())

const specimen = await readFile(new URL('../../public/specimens/passport.jpg', import.meta.url))
const fileOf = (bytes: Uint8Array, name = 'passport.jpg') => new File([new Uint8Array(bytes)], name)
const truth = {
  documentCode: 'P',
  issuingState: 'UTO',
  documentNumber: 'L898902C3',
  surname: 'ERIKSSON',
  nationality: 'UTO',
  dateOfBirth: '1974-08-12',
  sex: 'F',
  dateOfExpiry: '2034-04-15',
  personalNumber: 'ZE184226B',
}

async function captured(bytes: Uint8Array) {
  const { id } = await client.records.create({ file: fileOf(bytes), idempotencyKey: once() })
  return until(async () => {
    const record = await client.records.get({ id })
    expect(record.status).not.toBe('reading')
    return record
  })
}
const valuesOf = ({ fields }: { fields: readonly { key: string; value: string | null }[] }) =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value]))

test('the shipped passport is read, shown, and verified', async () => {
  const record = await captured(specimen)
  expect(record).toMatchObject({ status: 'to-review', documentType: 'passport' })
  expect(valuesOf(record)).toMatchObject(truth)
  expect(
    record.fields.filter(({ key }) => ['documentNumber', 'dateOfBirth', 'dateOfExpiry'].includes(key)).map(({ state }) => state),
  ).toEqual(['proven', 'proven', 'proven'])
  const [page] = record.pages
  const portrait = page?.portrait?.flatMap(({ x, y }) => [x, y]).join(',')
  expect(portrait).toBeDefined()
  const crop = await request(`/api/v1/records/${record.id}/pages/0/crop?quad=${portrait}&maxSide=200`)
  expect(await sharp(Buffer.from(await crop.arrayBuffer())).metadata()).toMatchObject({ format: 'jpeg' })
  const edits = record.fields
    .filter(({ state }) => state === 'look')
    .map(({ key, value }) => ({ field: key, value, how: 'confirmed' as const }))
  const edited =
    edits.length === 0 ? record : await client.records.editFields({ id: record.id, version: record.version, onceKey: once(), edits })
  expect((await client.records.verify({ id: record.id, version: edited.version, onceKey: once() })).status).toBe('verified')
})

test.each<[string, () => Promise<Buffer>]>([
  ['CMYK', async () => sharp(specimen).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
  ['16 bits a channel', async () => sharp(specimen).toColourspace('rgb16').png({ compressionLevel: 1 }).toBuffer()],
  [
    'upside down by EXIF',
    async () =>
      sharp(await sharp(specimen).rotate(180).toBuffer())
        .withMetadata({ orientation: 3 })
        .jpeg({ quality: 92 })
        .toBuffer(),
  ],
])('the same page as %s reads the same', async (_how, make) => {
  expect(valuesOf(await captured(await make()))).toMatchObject(truth)
})

test('a photograph without any document', async () => {
  const scene = await sharp({
    create: { width: 1200, height: 900, channels: 3, background: '#668855', noise: { type: 'gaussian', mean: 120, sigma: 25 } },
  })
    .jpeg()
    .toBuffer()
  expect(await captured(scene)).toMatchObject({ status: 'unreadable', documentType: null, problem: { code: 'page.nothing-found' } })
})

test('all 13 items of the compatible answer are filled', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries(signedForm('13'))) form.append(name, value)
  form.append('file', fileOf(specimen))
  const reply: CardReply = await (await request('/api/recog.do', { method: 'POST', body: form })).json()
  const items = reply.cardsinfo?.[0]?.items ?? []
  expect(items.filter(({ content }) => content === '').map(({ desc }) => desc)).toEqual([])
  expect(items).toHaveLength(13)
  for (const desc of ['Portrait', 'Processed Image']) {
    const jpeg = Buffer.from(items.find((item) => item.desc === desc)?.content ?? '', 'base64')
    expect((await sharp(jpeg).metadata()).format).toBe('jpeg')
  }
})

test('nothing of all this was an unforeseen failure', () => {
  expect(errors).toEqual([])
})
