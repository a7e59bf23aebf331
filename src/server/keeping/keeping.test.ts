import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { usualUndoMinutes } from '#domain/keeping/keeping.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import type { RecordEntry } from '#domain/record.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'
import { keepPurging } from './keep-purging.ts'
import { purgePictures, purgeRecords } from './purge.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, clock, services } = api
const { captured, create, newPicture, settled, verified } = testCaptures(api, engine)
await api.work()

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const later = (ms: number) => (clock.now = new Date(services.now().getTime() + ms))
const purge = async () => purgePictures(services, 'nobody')
const isKept = async (id: string) => (await client.records.get({ id })).pages.every(({ pictureKept }) => pictureKept)
const change = ({ id, version }: RecordEntry) => ({ id, version, onceKey: once() })
const blobNames = async () => {
  const names: string[] = []
  for await (const name of services.blobs.list()) names.push(name)
  return names
}

beforeEach(async () => {
  clock.now = null
  for (const { id } of (await client.records.list({ limit: 200 })).items) await client.records.remove({ id })
})

test('a passport is verified; ten minutes later its picture is gone, and all else is as it was', async () => {
  const record = await verified()
  const [page] = record.pages
  const due = new Date(Date.parse(record.settledAt ?? '') + usualUndoMinutes * minuteMs).toISOString()
  expect(await client.keeping.ofRecord({ id: record.id })).toMatchObject({
    pictureDueAt: due,
    pictureDestroyedAt: null,
    isExtractOnly: true,
  })
  const asked = { id: record.id, index: 0 }
  expect((await client.pages.picture({ ...asked, size: 'thumbnail' })).size).toBeGreaterThan(0)
  later(usualUndoMinutes * minuteMs - 1000)
  expect(await purge()).toBe(0)
  expect(await isKept(record.id)).toBe(true)
  later(1000)
  expect(await purge()).toBe(1)

  const after = await client.records.get({ id: record.id })
  expect(after).toMatchObject({ version: record.version, status: 'verified', fields: record.fields })
  expect(after.pages).toMatchObject([{ fingerprint: page?.fingerprint, pictureKept: false, portrait: null }])
  expect(await blobNames()).not.toContain(page?.fingerprint)
  for (const ask of [
    async () => client.pages.picture({ ...asked, size: 'thumbnail' }),
    async () => client.pages.picture({ ...asked, size: 'full' }),
    async () => client.pages.crop({ ...asked, quad: '0,0,1,0,1,1,0,1' }),
    async () => client.pages.original(asked),
  ])
    expect(await codeOf(ask())).toBe('picture.destroyed')
  expect(await client.keeping.ofRecord({ id: record.id })).toMatchObject({
    pictureDueAt: null,
    pictureDestroyedAt: services.now().toISOString(),
  })
  const [line] = await client.records.history({ id: record.id })
  expect(line).toMatchObject({
    kind: 'picture-destroyed',
    who: 'machine',
    data: { because: 'extract-only', fingerprints: [page?.fingerprint] },
  })
  expect(await purge()).toBe(0)
})

test('settling that is undone in time keeps the picture; afterwards it is opened, corrected and verified without', async () => {
  const record = await verified()
  later(9 * minuteMs)
  const open = await client.records.reopen({ ...change(record), reason: 'the wrong one' })
  later(60 * minuteMs)
  expect(await purge()).toBe(0)
  expect(await isKept(record.id)).toBe(true)
  await client.records.verify(change(open))
  later(10 * minuteMs)
  expect(await purge()).toBe(1)

  const again = await client.records.reopen({ ...change(await client.records.get({ id: record.id })), reason: 'a letter' })
  const edits = [{ field: 'surname', value: 'ERIKSSEN', how: 'typed' as const }]
  const edited = await client.records.editFields({ ...change(again), edits })
  expect(await codeOf(client.records.readAgain({ ...change(edited), quarterTurns: 0 }))).toBe('picture.destroyed')
  const file = await newPicture()
  expect(await codeOf(client.records.addPage({ id: record.id, file, idempotencyKey: once() }))).toBe('record.without-pictures')
  const verifiedAgain = await client.records.verify(change(edited))
  expect(verifiedAgain).toMatchObject({ status: 'verified' })
  expect(verifiedAgain.fields.find(({ key }) => key === 'surname')?.value).toBe('ERIKSSEN')
})

test('a rejected one goes like a verified one; an invoice and what is open stay', async () => {
  const passport = await captured()
  await client.records.reject({ ...change(passport), reason: 'a copy' })
  const unknown = await captured({ blank: true })
  await client.records.reject({ ...change(unknown), reason: 'nothing on it' })
  const open = await captured()
  const invoice = await captured({ print: { invoiceNumber: 'R-1' } }, { documentType: 'commercial-invoice' })
  await client.records.reject({ ...change(invoice), reason: 'twice' })
  later(dayMs)
  expect(await purge()).toBe(2)
  expect(await Promise.all([passport, unknown, open, invoice].map(async ({ id }) => isKept(id)))).toEqual([false, false, true, true])
})

test('documents of one picture lose it together, when the last of them is settled', async () => {
  const [left, right] = [0, 0.5].map((x) => quadOfBounds({ x, y: 0, width: 0.5, height: 1 }))
  if (!left || !right) throw new Error('no quads')
  const told = {
    several: [
      { area: left, told: toldPassport() },
      { area: right, told: toldPassport({ surname: 'OTHER' }) },
    ],
  } as const
  const first = await settled((await create(await newPicture(told))).id)
  const { items } = await client.records.list({ text: 'OTHER' })
  const second = await client.records.get({ id: items[0]?.id ?? '' })
  expect(second.pages[0]?.fingerprint).toBe(first.pages[0]?.fingerprint)
  await client.records.verify(change(first))
  later(dayMs)
  expect(await purge()).toBe(0)
  expect(await client.keeping.ofRecord({ id: first.id })).toMatchObject({ pictureDueAt: null, sharing: 1 })
  await client.records.verify(change(second))
  later(5 * minuteMs)
  expect(await purge()).toBe(0)
  later(5 * minuteMs)
  expect(await purge()).toBe(2)
  expect([await isKept(first.id), await isKept(second.id)]).toEqual([false, false])
  expect(await blobNames()).not.toContain(first.pages[0]?.fingerprint)
})

test('the same file captured twice goes from one record and stays with the other until that is settled', async () => {
  const file = await newPicture(toldPassport())
  const [first, second] = [await settled((await create(file)).id), await settled((await create(file)).id)]
  await client.records.verify(change(first))
  later(dayMs)
  expect(await purge()).toBe(1)
  expect([await isKept(first.id), await isKept(second.id)]).toEqual([false, true])
  expect((await client.records.history({ id: first.id }))[0]?.data).toMatchObject({ keepers: 1 })
  await client.records.verify(change(second))
  later(dayMs)
  expect(await purge()).toBe(1)
  expect(await blobNames()).not.toContain(first.pages[0]?.fingerprint)
})

test('what is set counts at once, says beforehand what it takes, and stands in the history', async () => {
  const record = await verified()
  const strict = { types: { passport: { picture: { days: 30 }, fields: { days: 60 } } } } as const
  await client.keeping.set(strict)
  later(29 * dayMs)
  expect(await purge()).toBe(0)
  expect(await client.keeping.effect({ types: { passport: null } })).toEqual({ pictures: 1, records: 0 })
  expect((await client.history.list({ limit: 1 }))[0]).toMatchObject({
    kind: 'keeping-changed',
    data: { documentType: 'passport', picture: 30, fields: 60 },
  })
  later(dayMs)
  expect(await purge()).toBe(1)
  expect((await client.records.history({ id: record.id }))[0]?.data).toMatchObject({ because: 'days' })
  expect(await codeOf(client.keeping.set({ types: { nothing: null } }))).toBe('document-type.unknown')

  const run = await client.exports.run({ format: 'json', recordIds: [record.id], onceKey: once() })
  expect(await (await client.exports.file({ id: run.id })).text()).toContain('ERIKSSON')
  const files = await blobNames()
  later(30 * dayMs)
  expect(await purgeRecords(services)).toBe(1)
  expect(await codeOf(client.records.get({ id: record.id }))).toBe('record.not-found')
  // The file that told its values is gone with it.
  expect(await codeOf(client.exports.file({ id: run.id }))).toBe('export.destroyed')
  expect(files.length - (await blobNames()).length).toBe(1)
  await client.keeping.set({ types: { passport: null } })
  expect((await client.keeping.get()).types).toEqual({})
})

test('the time to undo can be set, to none at all', async () => {
  await client.keeping.set({ undoMinutes: 0 })
  const record = await verified()
  expect(await purge()).toBe(1)
  expect(await isKept(record.id)).toBe(false)
  await client.keeping.set({ undoMinutes: 10 })
  expect((await client.history.list({ limit: 1 }))[0]).toMatchObject({ kind: 'undo-time-changed', data: { minutes: 10 } })
})

test('who leaves can undo no more, others still can', async () => {
  const mine = await verified()
  const theirs = await verified()
  await sql`update record set settled_by = 'somebody else' where id = ${theirs.id}`.execute(services.database)
  expect(await purgePictures(services, { of: 'person' })).toBe(1)
  expect([await isKept(mine.id), await isKept(theirs.id)]).toEqual([false, true])
})

test('nothing of a destroyed picture stays in a cache of the server', async () => {
  const record = await verified()
  const asked = { id: record.id, index: 0, size: 'display' } as const
  await client.pages.picture(asked)
  await purgePictures(services, 'everybody')
  expect(await codeOf(client.pages.picture(asked))).toBe('picture.destroyed')
})

test('what came due while no server ran goes at the start, and what could still be undone when it stops', async () => {
  const before = await verified()
  const started = keepPurging({ ...services, alone: true })
  await until(async () => expect(await isKept(before.id)).toBe(false))
  const during = await verified()
  await started.stop()
  expect(await isKept(during.id)).toBe(false)

  // Beside other servers only what is due: on those it can still be undone.
  const elsewhere = await verified()
  const beside = keepPurging({ ...services, alone: false })
  later(10 * minuteMs - 1000)
  await purge()
  expect(await isKept(elsewhere.id)).toBe(true)
  await beside.stop()
  expect(await isKept(elsewhere.id)).toBe(false)
  expect(api.errors).toEqual([])
})
