import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { differenceOf, findPictures, lookOf } from '#testing/find-pictures.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { tablesOfOurs } from '../backup/tables-kept.ts'
import { purgePictures } from './purge.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, clock, services } = api
const { create, settled } = testCaptures(api, engine)
await api.work()

const specimen = await readFile('public/specimens/passport.jpg')
const look = await lookOf(specimen)
/** Compressed and made small, the same picture keeps its look but for a few bits. */
const mostBits = 12

/** All that the server keeps, each file and each row. */
async function* everything(): AsyncGenerator<[string, Buffer]> {
  for await (const name of services.blobs.list()) yield [`blob ${name}`, Buffer.from((await services.blobs.get(name)) ?? [])]
  for (const table of [...tablesOfOurs, 'graphile_worker._private_jobs']) {
    const { rows } = await sql<{ line: string }>`select row_to_json(t)::text as line from ${sql.table(table)} as t`.execute(
      services.database,
    )
    for (const { line } of rows) yield [table, Buffer.from(line)]
  }
}

/** Where pictures stand, and whether they look like the specimen. */
async function scan(): Promise<{ place: string; isSpecimen: boolean }[]> {
  const found: { place: string; isSpecimen: boolean }[] = []
  for await (const [place, bytes] of everything()) {
    for (const picture of await findPictures(bytes)) found.push({ place, isSpecimen: differenceOf(picture.look, look) <= mostBits })
  }
  return found
}

test('the scan finds a picture however it is hidden', async () => {
  const small = await sharp(specimen).resize(240).webp().toBuffer()
  const noise = Buffer.from('{"nothing": "here"}')
  for (const hidden of [small, Buffer.from(small.toString('base64')), Buffer.from(small.toString('hex'))]) {
    const [picture, ...others] = await findPictures(Buffer.concat([noise, hidden, noise]))
    expect(others).toEqual([])
    expect(differenceOf(picture?.look ?? 0n, look)).toBeLessThanOrEqual(mostBits)
  }
  expect(await findPictures(Buffer.concat([noise, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), noise]))).toEqual([])
})

test('after a passport is settled, no picture is left in any file or row; before, it is found', async () => {
  engine.tell(specimen, toldPassport())
  const { id, version } = await settled((await create(new File([specimen], 'specimen.jpg', { type: 'image/jpeg' }))).id)
  for (const size of ['thumbnail', 'display', 'full'] as const) await client.pages.picture({ id, index: 0, size })
  await client.pages.crop({ id, index: 0, quad: '0.1,0.2,0.3,0.2,0.3,0.6,0.1,0.6' })
  await client.records.verify({ id, version, onceKey: once() })
  expect(await scan()).toEqual([{ place: expect.stringMatching(/^blob /), isSpecimen: true }])

  clock.now = new Date(Date.now() + 10 * 60_000)
  expect(await purgePictures(services, 'nobody')).toBe(1)
  expect(await scan()).toEqual([])
  // What is left of it is its fingerprint, and the values.
  const { pages, fields } = await client.records.get({ id })
  expect(pages).toMatchObject([{ pictureKept: false, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(fields.find(({ key }) => key === 'surname')?.value).toBe('ERIKSSON')
})
