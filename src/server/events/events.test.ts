import { type IncomingMessage, get as httpGet } from 'node:http'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { ServerEvent } from '#contract/events.contract.ts'
import { seesAll, singlePerson } from '#domain/accounts/asker.ts'
import { createGate } from '#testing/gate.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'
import { createApiHandler } from '../http/api-handler.ts'
import { openPort } from '../http/open-port.ts'
import { createEventFeed } from './event-feed.ts'
import { createEventQueue } from './event-queue.ts'
import { createEventsRoutes } from './events.routes.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { client, request, services } = api
const { newPicture, create, captured, settled } = testCaptures(api, engine)

/** Listens as a page would; `stop` breaks the connection. */
async function follow() {
  const events: ServerEvent[] = []
  const stream = await client.events.stream()
  const done = (async () => {
    for await (const event of stream) events.push(event)
  })().catch(() => undefined)
  await until(() => expect(events).toEqual([{ kind: 'hello' }]))
  const stop = async () => {
    await stream.return?.()
    await done
  }
  return { events, stop }
}

test('a capture is told from its first readings to the end', async () => {
  const page = await follow()
  const gate = createGate()
  engine.beforeEnd = async () => gate.opened
  const { id } = await create(await newPicture(toldPassport()))
  await until(() => expect(page.events.map(({ kind }) => kind)).toEqual(['hello', 'record', 'progress']))
  const [, made, progress] = page.events
  expect(made).toEqual({ kind: 'record', id, version: 1, status: 'reading' })
  expect(progress).toMatchObject({ kind: 'progress', id, pageIndex: 0, documentType: 'passport' })
  expect(progress?.kind === 'progress' && progress.readings.find(({ field }) => field === 'surname')?.value).toBe('ERIKSSON')
  // Who opens the record meanwhile sees the same.
  expect((await client.records.get({ id })).fields.find(({ key }) => key === 'surname')?.value).toBe('ERIKSSON')
  gate.open()
  engine.beforeEnd = async () => undefined
  await until(() => expect(page.events.at(-1)).toEqual({ kind: 'record', id, version: 2, status: 'to-review' }))
  await page.stop()
})

test('every change is told with its version, and that a record is gone', async () => {
  const { id, version } = await captured()
  const page = await follow()
  await client.records.changeReference({ id, version, onceKey: once(), reference: 'Visit 9' })
  await client.records.verify({ id, version: version + 1, onceKey: once() })
  await client.records.remove({ id })
  await until(() => expect(page.events).toHaveLength(4))
  expect(page.events.slice(1)).toEqual([
    { kind: 'record', id, version: version + 1, status: 'to-review' },
    { kind: 'record', id, version: version + 2, status: 'verified' },
    { kind: 'removed', id },
  ])
  await page.stop()
})

test('a change that is taken back is never told', async () => {
  const { id, version } = await captured(toldPassport({}, { surname: 'ERIKSEN' }))
  const page = await follow()
  await client.records.verify({ id, version, onceKey: once() }).catch(() => undefined)
  await client.records.changeReference({ id, version, onceKey: once(), reference: 'after' })
  await until(() => expect(page.events).toHaveLength(2))
  expect(page.events[1]).toMatchObject({ id, version: version + 1, status: 'to-review' })
  await page.stop()
})

test('it is a stream of server-sent events, and its end ends the listening', async () => {
  const stopping = new AbortController()
  const response = await request('/api/v1/events', { signal: stopping.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('hello')) text += (await reader?.read())?.value ?? ''
  expect(text).toContain('data: {"kind":"hello"}')
  stopping.abort()
  await reader?.cancel().catch(() => undefined)
})

test('the feed forgets who has gone and starts anew after a gap', async () => {
  const feed = createEventFeed(services)
  const stopping = new AbortController()
  const events = await feed.follow(stopping.signal, seesAll)
  expect((await events.next()).value).toEqual({ kind: 'hello' })
  expect(feed.listeners()).toBe(1)
  const next = events.next()
  stopping.abort()
  expect((await next).done).toBe(true)
  expect(feed.listeners()).toBe(0)
  const others = await feed.follow(new AbortController().signal, seesAll)
  await others.next()
  const waiting = others.next()
  await others.return()
  expect((await waiting).done).toBe(true)
  expect(feed.listeners()).toBe(0)
})

test('a browser that goes away is forgotten', async () => {
  const feed = createEventFeed(services)
  const handle = createApiHandler(
    { stream: createEventsRoutes(feed, services).stream },
    { log: services.log, guard: async () => undefined },
  )
  const open = await openPort(
    async (asked) =>
      (await handle(asked, { ...singlePerson, from: { headers: asked.headers, address: '' } })) ?? new Response(null, { status: 404 }),
    {
      host: '127.0.0.1',
      port: 0,
    },
  )
  const browser = httpGet(`http://127.0.0.1:${open.port}/api/v1/events`)
  browser.on('error', () => undefined)
  const [answer]: [IncomingMessage] = await new Promise((resolve) => browser.on('response', (response) => resolve([response])))
  answer.on('error', () => undefined)
  await new Promise((resolve) => answer.once('data', resolve))
  await until(() => expect(feed.listeners()).toBe(1))
  browser.destroy()
  await until(() => expect(feed.listeners()).toBe(0))
  await open.close()
})

test('a broken connection to the database is mended, and listeners are told to ask anew', async () => {
  const page = await follow()
  await services.database.transaction().execute(async (within) => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`.execute(
      within,
    )
  })
  await until(() => expect(page.events.length).toBeGreaterThan(1))
  expect(page.events.at(-1)).toEqual({ kind: 'hello' })
  const { id, version } = await settled((await create(await newPicture())).id)
  await until(() => expect(page.events.at(-1)).toEqual({ kind: 'record', id, version, status: 'unreadable' }))
  await page.stop()
})

test('who falls far behind is told to ask anew instead of everything missed', async () => {
  const queue = createEventQueue()
  const id = '00000000-0000-4000-8000-000000000000'
  for (let version = 1; version <= 1001; version += 1) queue.push({ kind: 'record', id, version, status: 'reading' })
  expect((await queue.take()).value).toEqual({ kind: 'hello' })
  queue.push({ kind: 'removed', id, documentType: null })
  expect((await queue.take()).value).toMatchObject({ kind: 'removed', id })
  queue.close()
  expect((await queue.take()).done).toBe(true)
})
