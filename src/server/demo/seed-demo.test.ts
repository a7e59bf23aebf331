import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { type Told, createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { holder, toldPassport } from '#testing/told-passport.ts'
import type { DemoDocument } from './demo-document.ts'
import { isSeeded, seedDemo } from './seed-demo.ts'

const engine = createToldEngine()
const { services, client, work, errors } = await openTestApi(engine)
const folder = await mkdtemp(join(tmpdir(), 'cc-demo-'))
afterAll(async () => rm(folder, { recursive: true }))

const documents: DemoDocument[] = []
async function plan(becomes: DemoDocument['becomes'], told: Told = toldPassport()) {
  const id = `document-${documents.length + 1}`
  const picture = await smallPicture(documents.length)
  engine.tell(picture, told)
  await writeFile(join(folder, `${id}.jpg`), picture)
  documents.push({ id, reference: '', becomes, pictures: [`${id}.jpg`], values: holder })
}

await plan('to-review')
// A wrong reading, values that only print has, and a date that has passed: all settled as a person would.
await plan('verified', toldPassport({ dateOfExpiry: '2020-01-01' }, { surname: 'ERIKSEN', givenNames: 'ANNA' }))
await plan('exported')
await plan('rejected')
await plan('postponed')
await plan('verified', { blank: true })

test('every document becomes what it is to become, once', async () => {
  await work()
  await seedDemo(services, { documents, folder })
  const byFile = new Map(
    await Promise.all(
      (await client.records.list({ limit: 50 })).items.map(async ({ id }) => {
        const record = await client.records.get({ id })
        return [record.pages[0]?.fileName, record] as const
      }),
    ),
  )
  expect(documents.map(({ id }) => byFile.get(`${id}.jpg`)?.status)).toEqual([
    'to-review',
    'verified',
    'exported',
    'rejected',
    'postponed',
    'unreadable',
  ])
  const settled = byFile.get('document-2.jpg')
  expect(settled?.fields.find(({ key }) => key === 'surname')).toMatchObject({ value: 'ERIKSSON', source: 'person' })
  expect(settled?.acceptedRules).toHaveLength(1)
  expect(await client.exports.list()).toHaveLength(1)

  expect(await isSeeded(services)).toBe(true)
  await client.records.remove({ id: settled?.id ?? '' })
  await seedDemo(services, { documents, folder })
  expect((await client.records.list({ limit: 50 })).total).toBe(documents.length - 1)
  expect(errors).toEqual([])
})
