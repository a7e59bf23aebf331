import { expect, test } from 'vitest'
import { z } from 'zod'
import { askPort, sayToPort } from '#testing/ask-port.ts'
import { runTestServer } from '#testing/running-server.ts'
import { createToldEngine } from '#testing/told-engine.ts'

// What other sites, other names and old cookies try, over the wire, with accounts on and somebody signed in. The doors one
// by one: app.test.ts; sign-in: accounts/sign-in.test.ts; passkeys and the office's own server: their folders.
const { port, database, logged } = await runTestServer({ engine: createToldEngine() })
const maria = { name: 'Maria Lund', signInName: 'maria', passphrase: 'four words of nobody' }
const json = { 'content-type': 'application/json' }
const cookieOf = (lines: string[] | undefined) => lines?.map((line) => line.split(';')[0]).join('; ') ?? ''

const turnedOn = await askPort(port, { method: 'POST', path: '/api/v1/accounts', headers: json, body: JSON.stringify(maria) })
const cookie = cookieOf(turnedOn.headers['set-cookie'])

async function personOf(sent: string): Promise<string | null> {
  const { text } = await askPort(port, { path: '/api/v1/session', headers: { cookie: sent } })
  return z.object({ person: z.object({ name: z.string() }).nullable() }).parse(JSON.parse(text)).person?.name ?? null
}

test('the session that others are after is a real one', async () => {
  expect(turnedOn.status).toBe(201)
  expect(await personOf(cookie)).toBe('Maria Lund')
})

interface Foreign {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

const foreign: Readonly<Record<string, Foreign>> = {
  'a form': {
    method: 'POST',
    path: '/api/v1/people',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'name=x',
  },
  'a form that says it is text': {
    method: 'POST',
    path: '/api/v1/accounts/off',
    headers: { origin: 'null', 'content-type': 'text/plain' },
    body: JSON.stringify(maria),
  },
  'a fetch': { method: 'DELETE', path: '/api/v1/specimens', headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
  'a link that opens a file': { method: 'GET', path: '/api/v1/history', headers: { 'sec-fetch-site': 'cross-site' } },
  'an event stream': { method: 'GET', path: '/api/v1/events', headers: { origin: 'http://localhost:9', accept: 'text/event-stream' } },
  'a sign-out': { method: 'DELETE', path: '/api/v1/session', headers: { 'sec-fetch-site': 'same-site' } },
}

test.each(Object.entries(foreign))('%s of another site does nothing, though the cookie comes along', async (_, { headers, ...asked }) => {
  const answer = await askPort(port, { ...asked, headers: { cookie, ...headers } })
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, 'origin.foreign'])
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  expect(await personOf(cookie)).toBe('Maria Lund')
  expect(await database.selectFrom('person').select('id').execute()).toHaveLength(1)
})

test('a form of no site changes nothing either: what it sends is not of the form that is asked for', async () => {
  const body = 'passphrase=four+words+of+nobody'
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const { status } = await askPort(port, { method: 'POST', path: '/api/v1/accounts/off', headers: { ...headers, origin: 'null' }, body })
  expect(status).toBe(403)
})

test.each(['evil.example', 'evil.example:80', `localhost.evil.example`, '127.0.0.1.evil.example', '169.254.169.254', '[::ffff:127.0.0.1]'])(
  'under the name %s, made to lead here, there is nothing (DNS rebinding)',
  async (host) => {
    for (const path of ['/', '/api/v1/records', '/api/v1/session', '/api/docs', '/api/recog.do'])
      expect((await askPort(port, { path, headers: { host, cookie } })).status).toBe(host.startsWith('[') ? 400 : 421)
  },
)

test('two names, or two lengths, in one request are refused', async () => {
  const twoHosts = await sayToPort(
    port,
    'GET /api/v1/records HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  )
  expect(twoHosts).not.toMatch(/^HTTP\/1\.1 200/)
  const smuggled =
    'POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x'
  expect(await sayToPort(port, smuggled)).toMatch(/^HTTP\/1\.1 400/)
})

test('a session ends for whoever kept a copy of its cookie', async () => {
  const signIn = async () =>
    cookieOf(
      (
        await askPort(port, {
          method: 'POST',
          path: '/api/v1/session',
          headers: json,
          body: JSON.stringify({ name: 'maria', passphrase: maria.passphrase }),
        })
      ).headers['set-cookie'],
    )
  const own = await signIn()
  expect(await personOf(own)).toBe('Maria Lund')
  await askPort(port, { method: 'DELETE', path: '/api/v1/session', headers: { cookie: own } })
  expect(await personOf(own)).toBeNull()
  expect((await askPort(port, { path: '/api/v1/records', headers: { cookie: own } })).status).toBe(401)
})

test('a cookie that somebody planted before is not the session that signing in opens (session fixation)', async () => {
  const planted = 'countercheck.session_token=planted-by-somebody.signed'
  const { headers } = await askPort(port, {
    method: 'POST',
    path: '/api/v1/session',
    headers: { ...json, cookie: planted },
    body: JSON.stringify({ name: 'maria', passphrase: maria.passphrase }),
  })
  const opened = cookieOf(headers['set-cookie'])
  expect(await personOf(opened)).toBe('Maria Lund')
  expect(opened).not.toContain('planted')
  expect(await personOf(planted)).toBeNull()
})

test.each(['', '.', 'a.b', 'null', '%00', `${'a'.repeat(32)}.${'A'.repeat(43)}%3D`])(
  'a cookie %j that nobody was given is nobody’s',
  async (value) => {
    expect(await personOf(`countercheck.session_token=${value}`)).toBeNull()
  },
)

test('none of this was a failure of ours', () => expect(logged).toEqual([]))
