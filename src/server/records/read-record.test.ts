import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createGate } from '#testing/gate.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'
import { readRecord } from './read-record.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services } = api
const { newPicture, create, settled } = testCaptures(api, engine)
const signal = new AbortController().signal

test('a reading whose server was killed in the middle is run again, and loses and doubles nothing', async () => {
  const { id, version } = await create(await newPicture(toldPassport()))
  const gate = createGate()
  engine.beforeEnd = async () => gate.opened
  // What a killed server leaves: first readings are stored, the job is locked by somebody who will never come back.
  const lost = readRecord(services, { recordId: id, asked: 1, signal })
  await until(async () => expect((await client.records.get({ id })).fields.length).toBeGreaterThan(0))
  await sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now(), attempts = 1`.execute(services.database)
  engine.beforeEnd = async () => undefined

  const workers = await api.work()
  const record = await settled(id)
  expect(record).toMatchObject({ status: 'to-review', version: version + 1 })
  expect(record.fields.find(({ key }) => key === 'surname')?.readings.map(({ source }) => source)).toEqual(['mrz', 'ocr'])
  // And if it was not dead after all, what it brings late changes nothing.
  gate.open()
  await lost
  expect((await client.records.get({ id })).version).toBe(record.version)
  expect((await client.records.history({ id })).map(({ kind }) => kind)).toEqual(['read', 'captured'])
  await workers.stop()
})

test('what a reading brings after another was asked for is left, and the other one is done', async () => {
  const { id } = await create(await newPicture(toldPassport()))
  const gate = createGate()
  engine.beforeEnd = async () => gate.opened
  const late = readRecord(services, { recordId: id, asked: 1, signal })
  await until(async () => expect((await client.records.get({ id })).fields.length).toBeGreaterThan(0))
  engine.beforeEnd = async () => undefined
  await readRecord(services, { recordId: id, asked: 1, signal })
  const { version } = await client.records.get({ id })
  await client.records.readAgain({ id, version, onceKey: once(), quarterTurns: 1 })
  gate.open()
  await late
  expect((await client.records.get({ id })).status).toBe('reading')
  const workers = await api.work()
  await settled(id)
  expect((await client.records.history({ id })).map(({ kind }) => kind)).toEqual(['read', 'asked-to-read-again', 'read', 'captured'])
  await workers.stop()
})

test('a reading that fails for no reason of the picture is tried again', async () => {
  const { id } = await create(await newPicture(toldPassport()))
  let failures = 0
  engine.beforeEnd = async () => {
    failures += 1
    if (failures === 1) throw new Error('out of memory')
  }
  const workers = await api.work()
  expect((await settled(id)).status).toBe('to-review')
  expect(failures).toBe(2)
  expect(api.errors.splice(0)).toHaveLength(1)
  await workers.stop()
})

test('what fails as often as it may becomes the record’s problem, and can be read again by hand', async () => {
  engine.beforeEnd = async () => {
    throw new Error('always')
  }
  const { id } = await create(await newPicture(toldPassport()))
  await sql`update graphile_worker._private_jobs set max_attempts = 1`.execute(services.database)
  const first = await api.work()
  await until(() => expect(api.errors.length).toBeGreaterThan(0))
  await first.stop()
  const second = await api.work()
  const given = await settled(id)
  expect(given).toMatchObject({ status: 'unreadable', problem: { code: 'internal' } })
  engine.beforeEnd = async () => undefined
  await client.records.readAgain({ id, version: given.version, onceKey: once() })
  expect((await settled(id)).status).toBe('to-review')
  api.errors.splice(0)
  await second.stop()
})

test('a record that was removed while it was read is no failure', async () => {
  const { id } = await create(await newPicture(toldPassport()))
  const gate = createGate()
  engine.beforeEnd = async () => gate.opened
  const reading = readRecord(services, { recordId: id, asked: 1, signal })
  await until(() => expect(engine.asked.length).toBeGreaterThan(0))
  await client.records.remove({ id })
  gate.open()
  await reading
  await expect(client.records.get({ id })).rejects.toMatchObject({ code: 'record.not-found' })
  expect(api.errors).toEqual([])
})
