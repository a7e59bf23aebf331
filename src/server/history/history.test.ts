import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { headOfText, readHeadFile } from './head-file.ts'
import { historyKeyOf, isSignedBy } from './history-key.ts'
import { findHead } from './history-repository.ts'
import { keepSigning, signHistory } from './sign-history.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services } = api
const { captured } = testCaptures(api, engine)
await api.work()
const { key, file } = services.history

test('all that happened, without any value of a document', async () => {
  const record = await captured()
  const [read, made] = await client.history.list({ limit: 2 })
  expect([read?.kind, made?.kind, made?.recordId]).toEqual(['read', 'captured', record.id])
  expect(read?.data).toMatchObject({ documentType: 'passport' })
  await client.records.editFields({
    id: record.id,
    version: record.version,
    onceKey: 'typed-by-hand',
    edits: [{ field: 'surname', value: 'ERIKSSON', how: 'typed' }],
  })
  const [edited] = await client.history.list({ limit: 1 })
  expect(edited).toMatchObject({ kind: 'edited', who: 'person', data: { field: 'surname', how: 'typed' } })
  expect(JSON.stringify(edited)).not.toContain('ERIKSSON')
  const [before] = await client.history.list({ limit: 1, before: edited?.id })
  expect(before?.id).toBe((edited?.id ?? 0) - 1)
})

test('it adds up; up to where it is vouched for is said, and kept beside the database', async () => {
  expect(await client.history.check()).toMatchObject({ faults: [], signed: null })
  const last = await signHistory({ ...services, key, file })
  expect(await client.history.check()).toMatchObject({ faults: [], signed: { entry: last } })
  expect((await readHeadFile(file))?.eventId).toBe(last)
  expect(await signHistory({ ...services, key, file }, last)).toBe(last)
})

test('what the server signs when it stops covers all that happened', async () => {
  const signing = keepSigning({ ...services, key, file })
  await captured()
  await signing.stop()
  expect((await readHeadFile(file))?.eventId).toBe((await findHead(services.database))?.eventId)
})

test('the head that is taken away can be checked by whoever has it', async () => {
  const text = await (await client.history.head()).text()
  const head = headOfText(text)
  if (head === null) throw new Error('no head')
  const { publicKey } = JSON.parse(text)
  expect(isSignedBy(publicKey, head)).toBe(true)
  expect(isSignedBy(publicKey, { ...head, eventId: head.eventId + 1 })).toBe(false)
  expect(isSignedBy(historyKeyOf(generateKeyPairSync('ed25519').privateKey).publicKey, head)).toBe(false)
  expect(isSignedBy('no key', head)).toBe(false)
})

test('lines that were cut off in the database are missed', async () => {
  await sql`alter table event disable trigger event_is_append_only`.execute(services.database)
  await sql`delete from event where id = (select max(id) from event)`.execute(services.database)
  await sql`delete from history_signature`.execute(services.database)
  expect((await client.history.check()).faults).toMatchObject([{ problem: 'cut' }])
})

test('a head file that is none says nothing', async () => {
  await writeFile(file, '{"entry": 1}')
  expect(await readHeadFile(file)).toBeNull()
  expect(await readHeadFile(`${file}.absent`)).toBeNull()
})
