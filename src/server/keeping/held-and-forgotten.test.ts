import { beforeEach, expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import type { RecordEntry } from '#domain/record.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { purgePictures, purgeRecords } from './purge.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, clock, services } = api
const { captured, create, newPicture, settled, verified } = testCaptures(api, engine)
await api.work()

const dayMs = 24 * 60 * 60_000
const later = (ms: number) => (clock.now = new Date(services.now().getTime() + ms))
const change = ({ id, version }: RecordEntry) => ({ id, version, onceKey: once() })
const blobNames = async () => {
  const names: string[] = []
  for await (const name of services.blobs.list()) names.push(name)
  return names
}
const person = (surname: string, documentNumber: string) => toldPassport({ surname, documentNumber })

beforeEach(async () => {
  clock.now = null
  await client.keeping.set({ types: { passport: null } })
  for (const { id } of (await client.records.list({ limit: 200 })).items) {
    await client.keeping.lift({ id }).catch(() => undefined)
    await client.records.remove({ id })
  }
})

test('of what is held nothing goes, by itself or by anybody; lifted, all that is overdue does', async () => {
  const record = await verified()
  const { hold } = await client.keeping.hold({ id: record.id, why: 'a dispute about the bill' })
  expect(hold).toMatchObject({ by: 'person', why: 'a dispute about the bill' })
  await client.keeping.set({ types: { passport: { picture: 'extract-only', fields: { days: 1 } } } })
  later(2 * dayMs)
  expect([await purgePictures(services, 'everybody'), await purgeRecords(services)]).toEqual([0, 0])
  expect(await client.keeping.ofRecord({ id: record.id })).toMatchObject({ pictureDueAt: null, recordDueAt: null })
  expect(await codeOf(client.records.remove({ id: record.id }))).toBe('record.held')
  expect(await client.keeping.forget({ recordIds: [record.id] })).toEqual({ forgotten: 0, held: 1 })
  expect((await client.pages.original({ id: record.id, index: 0 })).size).toBeGreaterThan(0)

  expect((await client.keeping.lift({ id: record.id })).hold).toBeNull()
  expect(await codeOf(client.keeping.lift({ id: record.id }))).toBe('record.not-held')
  const lines = (await client.records.history({ id: record.id })).map(({ kind, data }) => [kind, data['reason']])
  expect(lines.filter(([kind]) => kind === 'held' || kind === 'hold-lifted')).toEqual([
    ['hold-lifted', undefined],
    ['held', 'a dispute about the bill'],
  ])
  expect((await client.records.get({ id: record.id })).version).toBe(record.version)
  expect([await purgePictures(services, 'nobody'), await purgeRecords(services)]).toEqual([1, 1])
})

test('a specimen that is held stays when the others go', async () => {
  const [kept] = [await captured(toldPassport(), { origin: 'specimen' }), await captured(toldPassport(), { origin: 'specimen' })]
  await client.keeping.hold({ id: kept.id, why: 'for the course' })
  expect(await client.records.removeSpecimens({})).toEqual({ removed: 1 })
})

test('a person is found by name or number, in every state, and all of theirs goes: values, pictures, files, history', async () => {
  const exported = await verified(person('LINDQVIST', 'AB1234567'))
  const run = await client.exports.run({ format: 'csv', recordIds: [exported.id], onceKey: once() })
  const open = await captured(person('LINDQVIST', 'CD7654321'))
  const renamed = await captured(person('BERG', 'AB1234567'))
  const other = await verified(person('SOMEBODY', 'XY0000001'))
  const byNumber = await client.keeping.findPerson({ name: '', number: 'AB 123-4567' })
  expect(byNumber.map(({ record }) => record.id).toSorted()).toEqual([exported.id, renamed.id].toSorted())
  const found = await client.keeping.findPerson({ name: 'anna lindqvist', number: 'ab 123 4567' })
  expect(found.map(({ record }) => record.id).toSorted()).toEqual([exported.id, open.id, renamed.id].toSorted())
  expect(found.find(({ record }) => record.id === exported.id)).toMatchObject({ isHeld: false, sharing: 0, exportFiles: 1 })
  expect(await client.keeping.findPerson({ name: ' ', number: '' })).toEqual([])

  const recordIds = found.map(({ record }) => record.id)
  expect(await client.keeping.forget({ recordIds })).toEqual({ forgotten: 3, held: 0 })
  expect((await client.records.list({})).items.map(({ id }) => id)).toEqual([other.id])
  expect(await codeOf(client.exports.file({ id: run.id }))).toBe('export.destroyed')
  expect(await blobNames()).toEqual([other.pages[0]?.fingerprint])
  // Nowhere in the rows is anything left of them; the lines of the history stand, and tell nothing.
  const rows = await services.database.selectFrom('event').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/LINDQVIST|BERG|AB1234567|CD7654321/)
  expect(rows.filter(({ record_id: id }) => id === exported.id).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['captured', 'read', 'verified', 'exported', 'removed']),
  )
  const told = await client.history.list({ limit: 1 })
  expect(told[0]).toMatchObject({ kind: 'person-forgotten', who: 'person', data: { records: 3 } })
  expect((await client.history.check({})).faults).toEqual([])
})

test('another document on the picture of somebody who is forgotten loses it too', async () => {
  const [left, right] = [0, 0.5].map((x) => quadOfBounds({ x, y: 0, width: 0.5, height: 1 }))
  if (!left || !right) throw new Error('no quads')
  const told = {
    several: [
      { area: left, told: person('LINDQVIST', 'AB1234567') },
      { area: right, told: person('OTHER', 'XY0000001') },
    ],
  } as const
  const first = await settled((await create(await newPicture(told))).id)
  const [found] = await client.keeping.findPerson({ name: 'LINDQVIST', number: '' })
  expect(found).toMatchObject({ record: { id: first.id }, sharing: 1 })
  await client.keeping.forget({ recordIds: [first.id] })
  const { items } = await client.records.list({})
  const rest = await client.records.get({ id: items[0]?.id ?? '' })
  expect(rest.pages).toMatchObject([{ pictureKept: false }])
  expect(await blobNames()).toEqual([])
  // It can still be typed off what was read.
  expect((await client.records.verify(change(rest))).status).toBe('verified')
})

test('nobody forgets what they do not see', async () => {
  const record = await captured()
  const missing = '00000000-0000-4000-8000-000000000000'
  const { forgetPerson } = await import('./forget-person.ts')
  const sight = { who: 'somebody', queues: ['invoices'] } as const
  await expect(forgetPerson(services, { recordIds: [record.id], sight })).rejects.toThrow('There is no such record')
  expect((await client.records.get({ id: record.id })).id).toBe(record.id)
  expect(await client.keeping.forget({ recordIds: [missing] })).toEqual({ forgotten: 0, held: 0 })
})
