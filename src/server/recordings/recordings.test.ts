import { expect, test } from 'vitest'
import { readingOfRecording } from '#engine/replay/recording.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { holder } from '#testing/told-passport.ts'
import { mostRecordings } from './record-reading.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services, clock, errors } = api
const { captured } = testCaptures(api, engine)
await api.work()

const kinds = async () => (await client.history.list({ limit: 20 })).map(({ kind }) => kind).filter((kind) => kind.startsWith('recording-'))

test('nothing is recorded until an admin says so, for as long as they said', async () => {
  await captured()
  expect(await client.recordings.list()).toEqual({ until: null, files: [] })
  const { until } = await client.recordings.switch({ hours: 1 })
  expect(Date.parse(until ?? '') - Date.now()).toBeGreaterThan(3_500_000)
  await captured()
  clock.now = new Date(Date.now() + 3_700_000)
  await captured()
  const { files, until: over } = await client.recordings.list()
  expect([files.length, over]).toEqual([1, null])
  clock.now = null
  await client.recordings.switch({ hours: 0 })
  await captured()
  expect((await client.recordings.list()).files).toHaveLength(1)
  expect(await kinds()).toEqual(['recording-off', 'recording-on'])
})

test('a recording is fetched, tells nothing of the document and can be deleted', async () => {
  const name = (await client.recordings.list()).files[0]?.name ?? ''
  const text = await (await client.recordings.file({ name })).text()
  for (const value of [holder.surname, holder.documentNumber, holder.dateOfBirth]) expect(text).not.toContain(value)
  expect(readingOfRecording(text)).toMatchObject({ documentType: 'passport' })
  expect((await client.recordings.remove({ name })).files).toEqual([])
  expect(await codeOf(client.recordings.file({ name }))).toBe('not-found')
  expect(await codeOf(client.recordings.remove({ name }))).toBe('not-found')
  expect((await kinds())[0]).toBe('recording-removed')
})

test.each(['../secrets/keyring.json', '..', '', '2031-05-06T07-08-09-123Z-1a2b3c4d.json/../x'])('%j names no recording', async (name) => {
  expect([await services.recordings.read(name), await services.recordings.remove(name)]).toEqual([null, false])
})

test('the oldest go when there are too many', async () => {
  await client.recordings.switch({ hours: 1 })
  const nameOf = (number: number) => `2001-01-01T00-00-00-000Z-${String(number).padStart(8, '0')}.json`
  for (let number = 0; number < mostRecordings; number++) await services.recordings.write(nameOf(number), '{}')
  await captured()
  const names = (await client.recordings.list()).files.map(({ name }) => name)
  expect([names.length, names.includes(nameOf(0)), names.includes(nameOf(1))]).toEqual([mostRecordings, false, true])
})

test('a disk that is full stops no reading', async () => {
  const { recordings } = services
  services.recordings = { ...recordings, write: async () => Promise.reject(new Error('no space')) }
  expect((await captured()).status).toBe('to-review')
  services.recordings = recordings
  expect(errors).toEqual([])
})
