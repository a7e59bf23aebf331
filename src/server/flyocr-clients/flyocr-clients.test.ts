import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callsKeptDays } from '#domain/flyocr-client.ts'
import { databaseDump, wordsIn } from '#testing/database-dump.ts'
import { openTestApi, testServeClient } from '#testing/test-api.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { forgetOldCalls } from './forget-old-calls.ts'
import { noteFirstClient } from './note-first-client.ts'

const engine = createToldEngine()
const { client, services, request, clock, errors } = await openTestApi(engine)
const { database } = services
const passport = await smallPicture(1)
engine.tell(passport, toldPassport())

interface Signing {
  key: string
  secret: string
}

function form({ key, secret }: Signing, more: Record<string, string> = {}, timestamp = String(services.now().getTime())): FormData {
  const token = createHash('md5').update(`${key}+${timestamp}+${secret}`).digest('hex')
  const body = new FormData()
  for (const [name, value] of Object.entries({ key, token, timestamp, typeId: '13', ...more })) body.append(name, value)
  body.append('file', new File([passport], 'page.jpg'))
  return body
}
async function call(signing: Signing, more: Record<string, string> = {}, path = '/api/recog.do') {
  const response = await request(path, { method: 'POST', body: form(signing, more) })
  expect(response.status).toBe(200)
  return response.json()
}
const statusOf = async (...asked: Parameters<typeof call>) => (await call(...asked)).message.status
const make = async (more: Partial<Parameters<typeof client.flyocrClients.make>[0]> = {}) =>
  client.flyocrClients.make({ name: 'Front desk', ...more })
const lines = async (kind: string) => (await client.history.list({ limit: 100 })).filter((line) => line.kind === kind)
const first = async () => (await client.flyocrClients.list()).find(({ isFirst }) => isFirst)

beforeEach(async () => {
  clock.now = null
  await database.deleteFrom('sign_in_try').execute()
})
afterEach(() => expect(errors).toEqual([]))

test('a secret is told once, and stands nowhere in clear', async () => {
  const { secret, ...told } = await make()
  expect(secret).toMatch(/^[\w-]{32}$/)
  expect(told).toMatchObject({ name: 'Front desk', key: expect.stringMatching(/^cc-[0-9a-f]{12}$/), services: null, perMinute: 120 })
  expect(JSON.stringify([await client.flyocrClients.list(), await client.history.list({ limit: 100 })])).not.toContain(secret)
  expect(wordsIn(await databaseDump(database), [secret])).toEqual([])
  expect(await lines('client-made')).toMatchObject([{ data: { client: told.id, name: 'Front desk', services: null, perMinute: 120 } }])
})

test('each client is let in by its own secret, and what it did is listed without what it sent', async () => {
  const [desk, batch] = [await make(), await make({ name: 'Batch' })]
  expect([await statusOf(desk), await statusOf(batch), await statusOf({ ...desk, secret: batch.secret })]).toEqual([13, 13, -4])
  expect(await statusOf(desk, { typeId: '9' })).toBe(-2)
  const found = await client.flyocrClients.list()
  expect(found.find(({ id }) => id === desk.id)).toMatchObject({ callsToday: 2, usedAt: expect.any(String) })
  const calls = await client.flyocrClients.calls({ client: desk.id })
  expect(calls.map(({ typeId, status }) => [typeId, status])).toEqual([
    ['9', -2],
    ['13', 13],
  ])
  expect(Object.keys(calls[0] ?? {}).toSorted()).toEqual(['at', 'bytes', 'clientId', 'clientName', 'id', 'ms', 'path', 'status', 'typeId'])
  expect((await client.flyocrClients.calls({ limit: 1 }))[0]).toMatchObject({ path: '/api/recog.do', clientName: 'Front desk' })
  // What somebody writes in place of a type is not for a log.
  await call(desk, { typeId: 'ERIKSSON ANNA' })
  expect((await client.flyocrClients.calls({ client: desk.id, limit: 1 }))[0]?.typeId).toBe('')
})

test('a client may call so often a minute, and again in the next', async () => {
  clock.now = new Date('2031-05-06T10:00:00Z')
  const [desk, other] = [await make({ perMinute: 2 }), await make()]
  expect([await statusOf(desk), await statusOf(desk)]).toEqual([13, 13])
  expect(await call(desk)).toEqual({
    message: { status: -3, value: 'This key may make 2 calls a minute, and has. Send it again in a minute.' },
  })
  expect(await statusOf(other)).toBe(13)
  clock.now = new Date('2031-05-06T10:00:59Z')
  expect(await statusOf(desk)).toBe(-3)
  clock.now = new Date('2031-05-06T10:01:00Z')
  expect(await statusOf(desk)).toBe(13)
  await client.flyocrClients.change({ id: desk.id, perMinute: 5 })
  expect([await statusOf(desk), await statusOf(desk)]).toEqual([13, 13])
  // What was refused stands in the log too.
  expect((await client.flyocrClients.calls({ client: desk.id })).map(({ status }) => status)).toEqual([13, 13, 13, -3, -3, 13, 13])
})

test('calls at once are counted one after the other', async () => {
  const desk = await make({ perMinute: 3 })
  const statuses = await Promise.all(Array.from({ length: 8 }, async () => statusOf(desk)))
  expect(statuses.toSorted((one, other) => one - other)).toEqual([-3, -3, -3, -3, -3, 13, 13, 13])
})

test('it may be allowed some services alone', async () => {
  const desk = await make({ services: ['invoices', 'faces'] })
  expect(await call(desk)).toEqual({
    message: { status: -4, value: 'This key may not ask for documents. An admin can allow that in Settings.' },
  })
  expect((await call(desk, { typeId: '13' }, '/api/v2/recogInvoive.do')).code).toBe(-2)
  await client.flyocrClients.change({ id: desk.id, services: null })
  expect(await statusOf(desk)).toBe(13)
  expect(await lines('client-changed')).toMatchObject([{ data: { client: desk.id, services: null } }, {}])
})

test('one that was ended is refused like one that never was', async () => {
  const desk = await make()
  // A server that has let it in before knows it still.
  expect(await statusOf(desk)).toBe(13)
  await client.flyocrClients.end({ id: desk.id })
  expect(await call(desk)).toEqual(await call({ key: 'cc-000000000000', secret: 'no such secret' }))
  expect((await client.flyocrClients.list()).map(({ id }) => id)).not.toContain(desk.id)
  expect(await codeOf(client.flyocrClients.change({ id: desk.id, name: 'Again' }))).toBe('not-found')
  expect(await lines('client-ended')).toMatchObject([{ data: { client: desk.id, name: 'Front desk' } }])
  expect(await database.selectFrom('setting').selectAll().where('key', 'like', `%${desk.id}%`).execute()).toEqual([])
})

test('the first client is one of them; ended, it stays so until it has another key', async () => {
  expect(await first()).toMatchObject({ name: 'First client', key: testServeClient.key, services: null })
  expect(await statusOf(testServeClient)).toBe(13)
  await client.flyocrClients.end({ id: (await first())?.id ?? '' })
  expect(await statusOf(testServeClient)).toBe(-4)
  await noteFirstClient(services, testServeClient)
  expect(await first()).toBeUndefined()
  await noteFirstClient(services, { key: 'another' })
  expect(await first()).toMatchObject({ key: 'another' })
  await noteFirstClient(services, testServeClient)
  expect(await statusOf(testServeClient)).toBe(13)
  const desk = await make()
  await expect(noteFirstClient(services, desk)).rejects.toThrow('FLYOCR_SERVE_KEY is the key of a client that was made in the settings')
})

test('wrong tokens are counted by address; after many they are only refused, and a right one is still let in', async () => {
  const desk = await make()
  const before = (await lines('client-refused')).length
  for (let tries = 0; tries < 50; tries += 1) await call({ ...desk, secret: 'guessed' })
  expect((await call({ ...desk, secret: 'guessed' })).message.value).toMatch(/too many such calls from here: .* until 20/)
  const refused = await lines('client-refused')
  expect(refused.length - before).toBeLessThanOrEqual(50)
  expect(refused[0]).toMatchObject({ who: 'nobody', data: { client: desk.id, name: 'Front desk' } })
  expect(await statusOf(desk)).toBe(13)
  // They are none of the client's own calls.
  expect(await client.flyocrClients.calls({ client: desk.id })).toHaveLength(1)
})

test('a token is taken again within its time, and not after it', async () => {
  const desk = await make()
  clock.now = new Date('2031-05-06T10:00:00Z')
  const timestamp = String(clock.now.getTime())
  const again = async () => (await request('/api/recog.do', { method: 'POST', body: form(desk, {}, timestamp) })).json()
  expect([(await again()).message.status, (await again()).message.status]).toEqual([13, 13])
  clock.now = new Date('2031-05-06T10:15:01Z')
  expect((await again()).message).toEqual({
    status: -4,
    value: 'The timestamp is too far from the time here. Make a new token for each request.',
  })
})

test('calls are forgotten when their days are over', async () => {
  await forgetOldCalls(services)
  const desk = await make()
  await call(desk)
  const day = 24 * 60 * 60_000
  clock.now = new Date(Date.now() + (callsKeptDays - 1) * day)
  expect(await forgetOldCalls(services)).toBe(0)
  clock.now = new Date(Date.now() + (callsKeptDays + 2) * day)
  expect(await forgetOldCalls(services)).toBeGreaterThan(0)
  expect(await client.flyocrClients.calls({ client: desk.id })).toEqual([])
})
